package dev.inkling.ui.tour;

import dev.inkling.ui.common.CalledFirst;
import dev.inkling.ui.common.Texts;
import javafx.beans.InvalidationListener;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * Lies over the window while the tour is open: a ring around what the step is about, and a card beside it. All else can be used
 * meanwhile, drawing too.
 */
public final class TourLayer extends Pane implements TourView {

    /** Pixels between a target, the card and the window's edge. */
    private static final double GAP = 12;
    /** Pixels that the ring is away from its target. */
    private static final double RING = 4;

    private final Region ring = new Region();
    private final TourCard card;
    private final InvalidationListener moved = change -> requestLayout();
    /** Null where there is nothing to point at. */
    private @Nullable Node target;
    /** Where the keyboard was before the tour. */
    private @Nullable Node before;
    private TourPresenter presenter;

    public TourLayer(Texts texts) {
        setId("tour");
        ring.getStyleClass().add("tour-ring");
        ring.setMouseTransparent(true);
        card = new TourCard(texts, () -> presenter.back(), () -> presenter.next(), () -> presenter.end());
        getChildren().setAll(ring, card);
        setPickOnBounds(false);
        setVisible(false);
        setManaged(false);
    }

    @CalledFirst
    public void present(TourPresenter by) {
        presenter = by;
    }

    /** Escape ends it wherever the focus is. */
    public void endByEscape(Node root) {
        root.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && presenter.end()) {
                event.consume();
            }
        });
    }

    @Override
    public void show(TourStep step) {
        if (!isVisible()) {
            before = getScene().getFocusOwner();
        }
        pointAt(getScene().getRoot().lookup(step.target()));
        setVisible(true);
        setManaged(true);
        card.show(step);
        requestLayout();
    }

    @Override
    public void hide() {
        boolean hadFocus = card.isFocusWithin();
        pointAt(null);
        setVisible(false);
        setManaged(false);
        if (hadFocus && before != null) {
            before.requestFocus();
        }
    }

    private void pointAt(@Nullable Node next) {
        if (target != null) {
            target.localToSceneTransformProperty().removeListener(moved);
            target.layoutBoundsProperty().removeListener(moved);
        }
        target = next;
        if (next != null) {
            next.localToSceneTransformProperty().addListener(moved);
            next.layoutBoundsProperty().addListener(moved);
        }
    }

    @Override
    protected void layoutChildren() {
        Bounds at = target == null ? middle() : sceneToLocal(target.localToScene(target.getLayoutBounds()));
        ring.setVisible(target != null);
        double left = Math.max(RING, at.getMinX() - RING);
        double top = Math.max(RING, at.getMinY() - RING);
        ring.resizeRelocate(
                left, top, Math.min(getWidth() - RING, at.getMaxX() + RING) - left,
                Math.min(getHeight() - RING, at.getMaxY() + RING) - top);
        card.autosize();
        place(at);
    }

    private Bounds middle() {
        return new BoundingBox(getWidth() / 2, getHeight() / 2, 0, 0);
    }

    /** Beside what is high, else below it; where there is no room, above it, and at last wherever the window has room. */
    private void place(Bounds at) {
        double width = card.getWidth();
        double height = card.getHeight();
        boolean fitsBelow = at.getMaxY() + GAP + height <= getHeight();
        boolean fitsRight = at.getMaxX() + GAP + width <= getWidth();
        boolean high = at.getHeight() > getHeight() / 2;
        double x = at.getMinX();
        double y = at.getMaxY() + GAP;
        if (fitsRight && (high || !fitsBelow)) {
            x = at.getMaxX() + GAP;
            y = at.getMinY();
        } else if (!fitsBelow) {
            y = at.getMinY() - GAP - height;
        }
        card.relocate(
                Math.round(Math.max(GAP, Math.min(x, getWidth() - width - GAP))),
                Math.round(Math.max(GAP, Math.min(y, getHeight() - height - GAP))));
    }
}
