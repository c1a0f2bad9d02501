package dev.inkling.ui;

import dev.inkling.ui.common.Language;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * The installed font that Chinese is set in. It is named, because the font that JavaFX calls System never falls back to one
 * with PostScript outlines, as Debian's are. Looked for when it is first needed: that takes some ten milliseconds.
 */
final class ChineseFont {

    private static final String SYSTEM = "System";

    private static final List<String> LINUX = List.of(
            "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "Source Han Sans CN", "WenQuanYi Micro Hei",
            "WenQuanYi Zen Hei", "Droid Sans Fallback", "Noto Serif CJK SC", "AR PL UMing CN", "AR PL UKai CN",
            "AR PL SungtiL GB", "AR PL KaitiM GB");
    private static final List<String> MAC = List.of("PingFang SC", "Hiragino Sans GB", "Heiti SC", "STHeiti");
    /** Some also by the names they have on a Chinese Windows. */
    private static final List<String> WINDOWS = List.of(
            "Microsoft YaHei UI", "Microsoft YaHei", "微软雅黑", "DengXian", "等线", "SimSun", "宋体");

    private final Supplier<List<String>> installed;
    private final BooleanSupplier systemDraws;
    private boolean looked;
    private Optional<String> family = Optional.empty();

    ChineseFont() {
        this(Font::getFamilies, () -> !Arrays.equals(picture("中"), picture("文")));
    }

    /**
     * @param installed the families of all fonts
     * @param systemDraws whether the font that JavaFX calls System draws Chinese, and not the same box for each character
     */
    ChineseFont(Supplier<List<String>> installed, BooleanSupplier systemDraws) {
        this.installed = installed;
        this.systemDraws = systemDraws;
    }

    /** @return empty where no font draws Chinese */
    Optional<String> family() {
        if (!looked) {
            looked = true;
            List<String> families = installed.get();
            family = names(System.getProperty("os.name"))
                    .filter(families::contains)
                    .findFirst()
                    .or(() -> systemDraws.getAsBoolean() ? Optional.of(SYSTEM) : Optional.empty());
        }
        return family;
    }

    /** What the system itself comes with is first. */
    private static Stream<String> names(String system) {
        List<String> own = system.startsWith("Windows") ? WINDOWS : system.startsWith("Mac") ? MAC : LINUX;
        return Stream.of(own, LINUX, MAC, WINDOWS).flatMap(List::stream);
    }

    /** @return the language, or English where there is no font for it */
    Language speakable(Language wish) {
        return wish == Language.CHINESE && family().isEmpty() ? Language.ENGLISH : wish;
    }

    /** @return what sets a window of this language in the font; none where files have no Chinese names either */
    Optional<String> stylesheet(Language language) {
        boolean needed = language == Language.CHINESE || Language.of(Locale.getDefault()) == Language.CHINESE;
        return needed ? family().map(ChineseFont::stylesheet) : Optional.empty();
    }

    private static String stylesheet(String family) {
        byte[] rule = (".root { " + style(family) + " }").getBytes(StandardCharsets.UTF_8);
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(rule);
    }

    static String style(String family) {
        return "-fx-font-family: \"" + family + "\";";
    }

    private static int[] picture(String character) {
        Text text = new Text(character);
        text.setFont(Font.font(SYSTEM, 20));
        WritableImage image = text.snapshot(null, null);
        int width = (int) image.getWidth();
        int[] pixels = new int[width * (int) image.getHeight()];
        image.getPixelReader()
                .getPixels(0, 0, width, (int) image.getHeight(), PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return pixels;
    }
}
