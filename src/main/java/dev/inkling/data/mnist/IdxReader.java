package dev.inkling.data.mnist;

import dev.inkling.data.InvalidDataException;
import dev.inkling.data.LabelledDigits;
import dev.inkling.platform.Message;
import dev.inkling.raster.Raster;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Reads IDX files, the format of MNIST (described at the foot of LeCun's MNIST page): two zero bytes, a type byte,
 * the number of dimensions, each dimension as a big-endian 32-bit integer, then the data. Plain or packed with gzip,
 * whatever the file is called. Anything that is not exactly as the header says is refused.
 */
final class IdxReader {

    /** Far above every data set of this shape (EMNIST has 814,255), far below what an array can hold. */
    static final int MOST_ITEMS = 2_000_000;

    private static final int UNSIGNED_BYTE = 0x08;
    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;

    private IdxReader() {}

    /**
     * @return 28x28 unsigned bytes an image
     * @throws InvalidDataException when the content is anything else than an IDX file of 28x28 images
     */
    static IdxArray images(Path file) throws IOException, InvalidDataException {
        return read(file, List.of(Raster.SIDE, Raster.SIDE));
    }

    /**
     * @return one byte a label, 0 to 9
     * @throws InvalidDataException when the content is anything else than an IDX file of such labels
     */
    static IdxArray labels(Path file) throws IOException, InvalidDataException {
        IdxArray labels = read(file, List.of());
        for (int index = 0; index < labels.count(); index++) {
            int label = labels.bytes()[index] & 0xff;
            require(label <= 9, file, "label", index + 1, label);
        }
        return labels;
    }

    /** Joins images and the labels that belong to them, which must be as many. */
    static LabelledDigits digits(Path imageFile, IdxArray images, Path labelFile, IdxArray labels) throws InvalidDataException {
        require(images.count() == labels.count(), labelFile, "counts", labels.count(), images.count(), imageFile);
        return new LabelledDigits(images.bytes(), labels.bytes());
    }

    private static IdxArray read(Path file, List<Integer> itemShape) throws IOException, InvalidDataException {
        MessageDigest digest = sha256();
        try (InputStream packed = new BufferedInputStream(Files.newInputStream(file));
                InputStream content = new DigestInputStream(unpacked(packed), digest)) {
            List<Integer> shape = shape(content, file, itemShape);
            byte[] bytes = data(content, file, shape);
            return new IdxArray(shape, bytes, HexFormat.of().formatHex(digest.digest()));
        } catch (EOFException e) {
            throw refusal(file, "gzip.short");
        } catch (ZipException e) {
            throw refusal(file, "gzip.damaged", e.getMessage());
        }
    }

    private static InputStream unpacked(InputStream in) throws IOException {
        in.mark(2);
        boolean gzip = in.read() == GZIP_FIRST && in.read() == GZIP_SECOND;
        in.reset();
        return gzip ? new GZIPInputStream(in, 1 << 16) : in;
    }

    private static List<Integer> shape(InputStream in, Path file, List<Integer> itemShape)
            throws IOException, InvalidDataException {
        byte[] magic = in.readNBytes(4);
        require(magic.length > 0, file, "empty");
        require(magic.length == 4, file, "short", magic.length);
        require(magic[0] == 0 && magic[1] == 0, file, "start", String.format("0x%02x 0x%02x", magic[0], magic[1]));
        require(magic[2] == UNSIGNED_BYTE, file, "type", String.format("0x%02x", magic[2]));
        int dimensions = magic[3] & 0xff;
        int expected = 1 + itemShape.size();
        String kind = itemShape.isEmpty() ? "labels" : "images";
        require(dimensions == expected, file, "dimensions." + kind, dimensions, expected);

        byte[] sizes = in.readNBytes(4 * dimensions);
        require(sizes.length == 4 * dimensions, file, "header", 4 + sizes.length, 4 + 4 * dimensions);
        ByteBuffer header = ByteBuffer.wrap(sizes);
        List<Integer> shape = new ArrayList<>();
        for (int dimension = 0; dimension < dimensions; dimension++) {
            long size = Integer.toUnsignedLong(header.getInt());
            if (dimension == 0) {
                require(size >= 1 && size <= MOST_ITEMS, file, "items", size, MOST_ITEMS);
            } else {
                int side = itemShape.get(dimension - 1);
                require(size == side, file, "side", dimension + 1, size, side);
            }
            shape.add((int) size);
        }
        return shape;
    }

    /** Memory grows with what is really there, not with what the header promises. */
    private static byte[] data(InputStream in, Path file, List<Integer> shape) throws IOException, InvalidDataException {
        long expected = 1;
        for (int size : shape) {
            expected *= size;
        }
        byte[] bytes = in.readNBytes(Math.toIntExact(expected));
        require(bytes.length == expected, file, "data", bytes.length, expected);
        require(in.read() < 0, file, "long", expected);
        return bytes;
    }

    private static void require(boolean holds, Path file, String otherwise, @Nullable Object... values) throws InvalidDataException {
        if (!holds) {
            throw refusal(file, otherwise, values);
        }
    }

    private static InvalidDataException refusal(Path file, String problem, @Nullable Object... values) {
        Object[] all = Stream.concat(Stream.of(file), Arrays.stream(values)).toArray();
        return new InvalidDataException(Message.of("data.idx." + problem, all));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
