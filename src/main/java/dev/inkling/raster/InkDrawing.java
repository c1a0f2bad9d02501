package dev.inkling.raster;

import dev.inkling.ink.Ink;
import dev.inkling.ink.Point;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;

/** Draws ink as a picture: black on white, with paper around it. Needs no screen. */
public final class InkDrawing {

    private InkDrawing() {}

    /**
     * @param ink at least one stroke
     * @param pen its width, in the ink's unit
     * @param pixelsAUnit pixels for one unit of the ink
     * @param margin pixels around the points of the ink
     */
    public static BufferedImage of(Ink ink, double pen, double pixelsAUnit, int margin) {
        Box box = Box.around(ink);
        int width = (int) Math.ceil((box.right() - box.left()) * pixelsAUnit) + 2 * margin;
        int height = (int) Math.ceil((box.bottom() - box.top()) * pixelsAUnit) + 2 * margin;
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.translate(margin, margin);
        graphics.scale(pixelsAUnit, pixelsAUnit);
        graphics.translate(-box.left(), -box.top());
        graphics.setColor(Color.BLACK);
        graphics.setStroke(new BasicStroke((float) pen, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        ink.strokes().forEach(stroke -> {
            Path2D path = new Path2D.Double();
            Point first = stroke.points().get(0);
            path.moveTo(first.x(), first.y());
            stroke.points().forEach(point -> path.lineTo(point.x(), point.y()));
            graphics.draw(path);
        });
        graphics.dispose();
        return picture;
    }
}
