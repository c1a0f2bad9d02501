package dev.inkling.raster.file;

import dev.inkling.platform.ExplainedIOException;
import dev.inkling.platform.Message;
import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.ImageReader;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** What an animated GIF shows in the end: its frames laid over each other as they ask for. */
final class LastFrame {

    private static final long MOST_PIXELS = 1_000_000_000;

    private final ImageReader reader;
    private final BufferedImage canvas;

    /** @param reader with its metadata */
    LastFrame(ImageReader reader, int width, int height) {
        this.reader = reader;
        canvas = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    }

    /**
     * @param frames one or more; those after one that is damaged are left out
     * @throws IOException when the first is damaged, or all together have too many pixels
     */
    BufferedImage read(int frames) throws IOException {
        if ((long) frames * canvas.getWidth() * canvas.getHeight() > MOST_PIXELS) {
            throw new ExplainedIOException(Message.of("picture.gif.frames", frames));
        }
        Graphics2D pen = canvas.createGraphics();
        for (int frame = 0; frame < frames; frame++) {
            BufferedImage picture;
            Node about;
            try {
                picture = reader.read(frame);
                about = reader.getImageMetadata(frame).getAsTree("javax_imageio_gif_image_1.0");
            } catch (IOException | RuntimeException e) {
                if (frame == 0) {
                    throw e;
                }
                break;
            }
            int left = number(about, "ImageDescriptor", "imageLeftPosition");
            int top = number(about, "ImageDescriptor", "imageTopPosition");
            pen.drawImage(picture, left, top, null);
            String disposal = value(about, "GraphicControlExtension", "disposalMethod");
            if (frame < frames - 1 && disposal.startsWith("restore")) {
                pen.setComposite(AlphaComposite.Clear);
                pen.fillRect(left, top, picture.getWidth(), picture.getHeight());
                pen.setComposite(AlphaComposite.SrcOver);
            }
        }
        pen.dispose();
        return canvas;
    }

    private static int number(Node tree, String element, String attribute) {
        String value = value(tree, element, attribute);
        return value.isEmpty() ? 0 : Integer.parseInt(value);
    }

    private static String value(Node tree, String element, String attribute) {
        NodeList children = tree.getChildNodes();
        for (int index = 0; index < children.getLength(); index++) {
            Node child = children.item(index);
            if (child.getNodeName().equals(element)) {
                Node value = child.getAttributes().getNamedItem(attribute);
                return value == null ? "" : value.getNodeValue();
            }
        }
        return "";
    }
}
