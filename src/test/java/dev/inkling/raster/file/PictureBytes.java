package dev.inkling.raster.file;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.plugins.tiff.BaselineTIFFTagSet;
import javax.imageio.plugins.tiff.TIFFDirectory;
import javax.imageio.plugins.tiff.TIFFField;
import javax.imageio.plugins.tiff.TIFFTag;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Makes pictures byte by byte, also such as no program writes. */
public final class PictureBytes {

    static final int GREY = 0;
    static final int PALETTE = 3;
    static final int RGBA = 6;

    private static final byte[] PNG_SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] GIF_SCREEN = {
        'G', 'I', 'F', '8', '9', 'a', -1, -1, -1, -1, (byte) 0x80, 0, 0, 0, 0, 0, -1, -1, -1
    };

    private PictureBytes() {}

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }

    /** @param chunks before the pixels */
    static byte[] png(int width, int height, int depth, int colours, byte[] packedPixels, byte[]... chunks) {
        byte[] header = ByteBuffer.allocate(13)
                .putInt(width).putInt(height).put((byte) depth).put((byte) colours).array();
        byte[] palette = colours == PALETTE ? chunk("PLTE", new byte[] {0, 0, 0, -1, -1, -1}) : new byte[0];
        return joined(
                PNG_SIGNATURE,
                chunk("IHDR", header),
                palette,
                joined(chunks),
                chunk("IDAT", packedPixels),
                chunk("IEND", new byte[0]));
    }

    static byte[] chunk(String type, byte[] data) {
        return chunk(type, data, data.length);
    }

    static byte[] chunk(String type, byte[] data, int claimedLength) {
        CRC32 checksum = new CRC32();
        checksum.update(type.getBytes());
        checksum.update(data);
        return ByteBuffer.allocate(12 + data.length)
                .putInt(claimedLength).put(type.getBytes()).put(data).putInt((int) checksum.getValue()).array();
    }

    static byte[] packed(byte[] data) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_SPEED))) {
            out.write(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** @param extensions before the pixels */
    static byte[] gif(int width, int height, byte[]... extensions) {
        byte[] picture = {
            0x2c, 0, 0, 0, 0, (byte) width, (byte) (width >> 8), (byte) height, (byte) (height >> 8), 0, 2, 2, 0x4c, 1, 0, 0x3b
        };
        return joined(GIF_SCREEN, joined(extensions), picture);
    }

    /** A comment (label 0xfe), a text (1) or something of a program's own (0xff). */
    static byte[] gifExtension(int label, int blocks) {
        byte[] extension = new byte[2 + blocks * 256 + 1];
        extension[0] = 0x21;
        extension[1] = (byte) label;
        for (int block = 0; block < blocks; block++) {
            extension[2 + block * 256] = -1;
        }
        return extension;
    }

    /** @param rest what follows the first 40 bytes of the header */
    static byte[] bmp(
            int headerSize, int width, int height, int bits, int compression, int imageSize, int offset, int colours, byte[] rest) {
        return ByteBuffer.allocate(54 + rest.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 'B').put((byte) 'M').putInt(-1).putInt(0).putInt(offset)
                .putInt(headerSize).putInt(width).putInt(height).putShort((short) 1).putShort((short) bits)
                .putInt(compression).putInt(imageSize).putInt(1).putInt(1).putInt(colours).putInt(0)
                .put(rest)
                .array();
    }

    /** The pixels are those of a small picture, whatever the size says. */
    static byte[] jpeg(int width, int height, boolean progressive) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(content)) {
            writer.setOutput(out);
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setProgressiveMode(progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
            writer.write(null, new IIOImage(new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB), null, null), param);
        }
        writer.dispose();
        ByteBuffer jpeg = ByteBuffer.wrap(content.toByteArray());
        jpeg.putShort(frame(jpeg) + 5, (short) height).putShort(frame(jpeg) + 7, (short) width);
        return jpeg.array();
    }

    private static int frame(ByteBuffer jpeg) {
        int index = 0;
        while (jpeg.getShort(index) != (short) 0xffc0 && jpeg.getShort(index) != (short) 0xffc2) {
            index++;
        }
        return index;
    }

    public static byte[] of(BufferedImage picture, String format) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        ImageIO.write(picture, format, content);
        return content.toByteArray();
    }

    static byte[] inserted(byte[] content, int place, byte[] part) {
        return joined(Arrays.copyOf(content, place), part, Arrays.copyOfRange(content, place, content.length));
    }

    /** Exif data with nothing but how the camera was held. */
    static byte[] exif(int orientation, ByteOrder order) {
        return ByteBuffer.allocate(26)
                .order(order)
                .put((order == ByteOrder.BIG_ENDIAN ? "MM" : "II").getBytes()).putShort((short) 42).putInt(8)
                .putShort((short) 1).putShort((short) 0x112).putShort((short) 3).putInt(1)
                .putShort((short) orientation).putShort((short) 0).putInt(0)
                .array();
    }

    static byte[] jpegWith(byte[] jpeg, byte[] exif) {
        byte[] head = ByteBuffer.allocate(10)
                .putShort((short) 0xffe1).putShort((short) (8 + exif.length)).put("Exif\0\0".getBytes()).array();
        return inserted(jpeg, 2, joined(head, exif));
    }

    static byte[] webp(String base64) {
        return Base64.getMimeDecoder().decode(base64);
    }

    /** The pixels are those of a small picture, whatever the size says. @param canvas what is said of the canvas */
    static byte[] losslessWebp(int width, int height, byte[] canvas) {
        byte[] whole = webp("UklGRjAAAABXRUJQVlA4TCQAAAAvHcAEAA9wEviTwN/KfP7jAQratmF6+PMtgl0CEf2fAJTjzk8=");
        byte[] pixels = ByteBuffer.wrap(Arrays.copyOfRange(whole, 12, whole.length))
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(9, width - 1 | height - 1 << 14)
                .array();
        byte[] header = ByteBuffer.allocate(8).put("VP8X".getBytes()).order(ByteOrder.LITTLE_ENDIAN).putInt(canvas.length).array();
        return joined(Arrays.copyOf(whole, 12), header, canvas, pixels);
    }

    /** @param compression as the JDK calls it */
    public static byte[] tiff(int orientation, String compression, BufferedImage... pages) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(content)) {
            writer.setOutput(out);
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionType(compression);
            writer.prepareWriteSequence(null);
            for (BufferedImage page : pages) {
                IIOMetadata about = writer.getDefaultImageMetadata(new ImageTypeSpecifier(page), param);
                TIFFDirectory fields = TIFFDirectory.createFromMetadata(about);
                TIFFTag tag = BaselineTIFFTagSet.getInstance().getTag(BaselineTIFFTagSet.TAG_ORIENTATION);
                fields.addTIFFField(new TIFFField(tag, orientation));
                writer.writeToSequence(new IIOImage(page, null, fields.getAsMetadata()), param);
            }
            writer.endWriteSequence();
        }
        writer.dispose();
        return content.toByteArray();
    }

    /** @param disposal what becomes of a frame when the next one is shown, as the JDK calls it */
    static byte[] animation(String disposal, BufferedImage... frames) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(content)) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (BufferedImage frame : frames) {
                IIOMetadata about = writer.getDefaultImageMetadata(new ImageTypeSpecifier(frame), null);
                IIOMetadataNode tree = new IIOMetadataNode("javax_imageio_gif_image_1.0");
                IIOMetadataNode control = new IIOMetadataNode("GraphicControlExtension");
                control.setAttribute("disposalMethod", disposal);
                control.setAttribute("userInputFlag", "FALSE");
                control.setAttribute("transparentColorFlag", "FALSE");
                control.setAttribute("delayTime", "10");
                control.setAttribute("transparentColorIndex", "0");
                tree.appendChild(control);
                about.mergeTree("javax_imageio_gif_image_1.0", tree);
                writer.writeToSequence(new IIOImage(frame, null, about), null);
            }
            writer.endWriteSequence();
        }
        writer.dispose();
        return content.toByteArray();
    }
}
