package dev.inkling.ui.draw;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;

/**
 * Draws by the keyboard: the arrow keys, and Home, End, Page Up and Page Down for the diagonals, move a mark over the region; Space
 * puts the pen down there and lifts it. With Shift a step is a fifth as long.
 */
final class KeyPen {

    private static final PseudoClass DOWN = PseudoClass.getPseudoClass("down");
    /** Of the region's shorter side. */
    private static final double STEP = 0.03;
    private static final double FINE = 0.2;
    private static final double RADIUS = 9;

    private final Region region;
    private final PenInput.Strokes strokes;
    private final Circle mark = new Circle(RADIUS);
    private boolean down;

    private KeyPen(Region region, PenInput.Strokes strokes) {
        this.region = region;
        this.strokes = strokes;
        mark.setId("key-pen");
        mark.setManaged(false);
        mark.setMouseTransparent(true);
        mark.setVisible(false);
    }

    /** @return the mark, to be shown above the ink */
    static Node on(Region region, PenInput.Strokes strokes) {
        KeyPen pen = new KeyPen(region, strokes);
        region.addEventHandler(KeyEvent.KEY_PRESSED, pen::keyPressed);
        region.focusedProperty().addListener(change -> pen.leave());
        region.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> pen.leave());
        return pen.mark;
    }

    private void keyPressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        if (event.getCode() == KeyCode.SPACE) {
            toggle();
        } else if (across(event.getCode()) == 0 && downwards(event.getCode()) == 0) {
            return;
        } else {
            double step = STEP * Math.min(region.getWidth(), region.getHeight()) * (event.isShiftDown() ? FINE : 1);
            move(step * across(event.getCode()), step * downwards(event.getCode()));
        }
        event.consume();
    }

    private static int across(KeyCode code) {
        return switch (code) {
            case LEFT, KP_LEFT, HOME, END -> -1;
            case RIGHT, KP_RIGHT, PAGE_UP, PAGE_DOWN -> 1;
            default -> 0;
        };
    }

    private static int downwards(KeyCode code) {
        return switch (code) {
            case UP, KP_UP, HOME, PAGE_UP -> -1;
            case DOWN, KP_DOWN, END, PAGE_DOWN -> 1;
            default -> 0;
        };
    }

    private void toggle() {
        appear();
        down = !down;
        mark.pseudoClassStateChanged(DOWN, down);
        if (down) {
            strokes.begin(mark.getCenterX(), mark.getCenterY());
        } else {
            strokes.end();
        }
    }

    private void move(double across, double downwards) {
        appear();
        mark.setCenterX(Math.min(Math.max(mark.getCenterX() + across, 0), region.getWidth()));
        mark.setCenterY(Math.min(Math.max(mark.getCenterY() + downwards, 0), region.getHeight()));
        if (down) {
            strokes.extend(mark.getCenterX(), mark.getCenterY());
        }
    }

    private void appear() {
        if (!mark.isVisible()) {
            mark.setCenterX(region.getWidth() / 2);
            mark.setCenterY(region.getHeight() / 2);
            mark.setVisible(true);
        }
        mark.toFront();
    }

    private void leave() {
        if (down) {
            toggle();
        }
        mark.setVisible(false);
    }
}
