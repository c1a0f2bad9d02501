package dev.inkling.ink;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The bytes at the beginning of a text that say which encoding it is in. */
enum ByteOrderMark {
    // Before UTF_16LE, which begins like it.
    UTF_32LE("UTF-32LE", 0xff, 0xfe, 0, 0),
    UTF_32BE("UTF-32BE", 0, 0, 0xfe, 0xff),
    UTF_16LE("UTF-16LE", 0xff, 0xfe),
    UTF_16BE("UTF-16BE", 0xfe, 0xff),
    UTF_8("UTF-8", 0xef, 0xbb, 0xbf);

    private final Charset charset;
    private final byte[] bytes;

    ByteOrderMark(String charset, int... bytes) {
        this.charset = Charset.forName(charset);
        this.bytes = new byte[bytes.length];
        for (int index = 0; index < bytes.length; index++) {
            this.bytes[index] = (byte) bytes[index];
        }
    }

    /**
     * Waits for no more than the bytes it takes to tell the encoding.
     *
     * @param unmarked the encoding of a text without a mark
     * @return the text without its mark; what is not of its encoding is U+FFFD
     */
    static Reader reader(InputStream in, Charset unmarked) throws IOException {
        byte[] head = head(in);
        for (ByteOrderMark mark : values()) {
            if (startsWith(head, mark.bytes)) {
                return reader(Arrays.copyOfRange(head, mark.bytes.length, head.length), in, mark.charset);
            }
        }
        return reader(head, in, unmarked);
    }

    /**
     * @param beginning of a text that begins with an ASCII character, without a mark
     * @return UTF-16 where every second byte of the beginning is zero, else UTF-8
     */
    static Charset unmarked(byte[] beginning) {
        if (beginning.length < 4 || beginning[0] == 0 == (beginning[1] == 0)) {
            return StandardCharsets.UTF_8;
        }
        if (beginning[0] == 0) {
            return beginning[2] == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
        }
        return beginning[3] == 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
    }

    private static Reader reader(byte[] head, InputStream rest, Charset charset) {
        return new InputStreamReader(new SequenceInputStream(new ByteArrayInputStream(head), rest), charset);
    }

    private static byte[] head(InputStream in) throws IOException {
        byte[] head = {};
        while (isBeginningOfMark(head)) {
            int next = in.read();
            if (next < 0) {
                break;
            }
            head = Arrays.copyOf(head, head.length + 1);
            head[head.length - 1] = (byte) next;
        }
        return head;
    }

    private static boolean isBeginningOfMark(byte[] head) {
        return Arrays.stream(values()).anyMatch(mark -> mark.bytes.length > head.length && startsWith(mark.bytes, head));
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }
}
