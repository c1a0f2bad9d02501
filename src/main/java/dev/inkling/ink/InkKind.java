package dev.inkling.ink;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** What a file may hold, by how it begins. */
enum InkKind {
    JSON,
    XML,
    PACKED,
    PICTURE,
    OTHER;

    /** Blanks before the first character of a text. */
    private static final int MOST_BLANKS = 4096;

    private static final String PACKED_BEGINNING = "\u001f\u008b";
    /** PNG, JPEG, GIF, BMP, TIFF of either order, WebP. */
    private static final List<String> PICTURE_BEGINNINGS =
            List.of("\u0089PNG", "\u00ff\u00d8", "GIF8", "BM", "II*\0", "MM\0*", "RIFF");

    /** @param content left where it was; waits for no more than it takes to tell */
    static InkKind of(InputStream content) throws IOException {
        content.mark(MOST_BLANKS + 1);
        byte[] beginning = new byte[MOST_BLANKS];
        int length = 0;
        char first = 0;
        for (int next = content.read(); next >= 0 && length < MOST_BLANKS; next = content.read()) {
            beginning[length++] = (byte) next;
            // UTF-32 has four bytes a character, and a mark of as many.
            first = length < 8 && content.available() > 0 ? 0 : firstCharacter(Arrays.copyOf(beginning, length));
            if (first != 0) {
                break;
            }
        }
        content.reset();
        return kind(new String(beginning, 0, length, StandardCharsets.ISO_8859_1), first);
    }

    private static InkKind kind(String bytes, char first) {
        if (bytes.startsWith(PACKED_BEGINNING)) {
            return PACKED;
        }
        if (PICTURE_BEGINNINGS.stream().anyMatch(bytes::startsWith)) {
            return PICTURE;
        }
        return switch (first) {
            case '{', '[' -> JSON;
            case '<' -> XML;
            default -> OTHER;
        };
    }

    /** @return 0 where there is none yet but blanks */
    private static char firstCharacter(byte[] bytes) throws IOException {
        Reader text = ByteOrderMark.reader(new ByteArrayInputStream(bytes), ByteOrderMark.unmarked(bytes));
        for (int next = text.read(); next >= 0; next = text.read()) {
            if (!Character.isWhitespace(next) && next != '\ufeff') {
                return (char) next;
            }
        }
        return 0;
    }
}
