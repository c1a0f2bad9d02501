package dev.inkling.library;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Turns what somebody calls a model into a name that is a file name on every system. */
final class ModelName {

    private static final String WITHOUT_NAME = "model";

    /** Code points. Four bytes each, and an ending, fit into the 255 bytes that file systems allow. */
    private static final int LONGEST = 50;

    /** The patterns take time by the square of the length, and depth of the stack. */
    private static final int LONGEST_WISH = 1000;

    private static final Pattern ENDING = Pattern.compile("(?i)(\\.zip[. ]*)+$");
    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern FORBIDDEN = Pattern.compile("[\\p{C}<>:\"/\\\\|?*]");
    private static final Pattern BORDERS = Pattern.compile("^[. ]+|[. ]+$");
    private static final Pattern WINDOWS_DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|(com|lpt)[0-9¹²³])( *\\..*)?");

    private ModelName() {}

    static String of(String wish) {
        String name = Normalizer.normalize(wish.substring(0, Math.min(LONGEST_WISH, wish.length())), Normalizer.Form.NFC);
        name = BLANK.matcher(name).replaceAll(" ");
        name = FORBIDDEN.matcher(name).replaceAll("-");
        name = ENDING.matcher(BORDERS.matcher(name).replaceAll("")).replaceAll("");
        name = BORDERS.matcher(name).replaceAll("");
        if (name.codePointCount(0, name.length()) > LONGEST) {
            name = BORDERS.matcher(name.substring(0, name.offsetByCodePoints(0, LONGEST))).replaceAll("");
        }
        if (name.isEmpty()) {
            return WITHOUT_NAME;
        }
        return WINDOWS_DEVICE.matcher(name).matches() ? "_" + name : name;
    }
}
