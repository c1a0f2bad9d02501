package dev.inkling.ui.draw;

import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TouchEvent;
import javafx.scene.layout.Region;

/** Makes strokes of what mouse, finger and pen do on a region: one at a time, by the primary button or the first finger. */
final class PenInput {

    private final Region region;
    private final Strokes strokes;
    private boolean touched;
    private int finger = -1;

    /** Told of strokes as they are drawn, in pixels of the region. */
    interface Strokes {

        void begin(double x, double y);

        void extend(double x, double y);

        void end();
    }

    private PenInput(Region region, Strokes strokes) {
        this.region = region;
        this.strokes = strokes;
    }

    static void on(Region region, Strokes strokes) {
        PenInput input = new PenInput(region, strokes);
        region.addEventHandler(MouseEvent.MOUSE_PRESSED, input::mousePressed);
        region.addEventHandler(MouseEvent.MOUSE_DRAGGED, input::mouseDragged);
        region.addEventHandler(MouseEvent.MOUSE_RELEASED, input::mouseReleased);
        region.addEventHandler(TouchEvent.TOUCH_PRESSED, input::touchPressed);
        region.addEventHandler(TouchEvent.TOUCH_MOVED, input::touchMoved);
        region.addEventHandler(TouchEvent.TOUCH_RELEASED, input::touchReleased);
    }

    private void mousePressed(MouseEvent event) {
        region.requestFocus();
        if (event.getButton() == MouseButton.PRIMARY && !isOfTouch(event)) {
            strokes.begin(event.getX(), event.getY());
        }
    }

    private void mouseDragged(MouseEvent event) {
        if (event.isPrimaryButtonDown() && !isOfTouch(event)) {
            strokes.extend(event.getX(), event.getY());
        }
    }

    private void mouseReleased(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && !isOfTouch(event)) {
            strokes.end();
        }
    }

    /** A touch screen sends touches and, made from them, mouse events: those would draw every stroke twice. */
    private boolean isOfTouch(MouseEvent event) {
        return touched && event.isSynthesized();
    }

    private void touchPressed(TouchEvent event) {
        touched = true;
        if (finger == -1) {
            finger = event.getTouchPoint().getId();
            region.requestFocus();
            strokes.begin(event.getTouchPoint().getX(), event.getTouchPoint().getY());
        }
        event.consume();
    }

    private void touchMoved(TouchEvent event) {
        if (event.getTouchPoint().getId() == finger) {
            strokes.extend(event.getTouchPoint().getX(), event.getTouchPoint().getY());
        }
        event.consume();
    }

    private void touchReleased(TouchEvent event) {
        if (event.getTouchPoint().getId() == finger) {
            finger = -1;
            strokes.end();
        }
        event.consume();
    }
}
