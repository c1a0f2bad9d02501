package dev.inkling.raster.file;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import javax.imageio.stream.ImageInputStream;

/** Knows the pictures of newer phones by their beginning (ISO/IEC 23008-12), to say that they are to be converted. */
final class HeifBrand {

    private static final Set<String> BRANDS = Set.of("heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1", "avif", "avis");

    private HeifBrand() {}

    /** @param content at its beginning, before and after */
    static boolean is(ImageInputStream content) throws IOException {
        byte[] start = new byte[12];
        try {
            content.readFully(start);
        } catch (EOFException e) {
            return false;
        } finally {
            content.seek(0);
        }
        String text = new String(start, 4, 8, StandardCharsets.US_ASCII);
        return text.startsWith("ftyp") && BRANDS.contains(text.substring(4));
    }
}
