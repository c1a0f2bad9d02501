package dev.inkling.ui.evaluate;

import dev.inkling.evaluation.TestedDigit;
import dev.inkling.raster.Raster;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/**
 * Any number of digits in rows, of which only those in sight are there: tiles that leave above come back below with other
 * digits. Arrow keys, Page Up and Down, Home and End select, Enter and a double click open.
 */
final class Gallery extends Region {

    private final EvaluateWords words;
    private final ScrollBar bar = new ScrollBar();
    private final List<DigitTile> tiles = new ArrayList<>();
    private List<TestedDigit> readings = List.of();
    private IntFunction<Raster> rasters = index -> Raster.BLANK;
    private int selected = -1;
    private Consumer<@Nullable TestedDigit> onSelected = reading -> {};
    private Consumer<TestedDigit> onOpened = reading -> {};

    Gallery(EvaluateWords words) {
        this.words = words;
        setId("mistakes");
        getStyleClass().add("gallery");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        bar.setOrientation(Orientation.VERTICAL);
        bar.setManaged(false);
        bar.valueProperty().addListener(change -> fill());
        getChildren().add(bar);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        setMinSize(2 * DigitTile.WIDTH, DigitTile.HEIGHT);
        setPrefSize(5 * DigitTile.WIDTH, 2 * DigitTile.HEIGHT);
        addEventHandler(ScrollEvent.SCROLL, event -> scrollTo(bar.getValue() - event.getDeltaY()));
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    }

    /** @param told null where there is none to select */
    void onSelected(Consumer<@Nullable TestedDigit> told) {
        onSelected = told;
    }

    void onOpened(Consumer<TestedDigit> told) {
        onOpened = told;
    }

    /** @param rasters of a reading's index */
    void show(List<TestedDigit> shown, IntFunction<Raster> rasters) {
        readings = shown;
        this.rasters = rasters;
        bar.setValue(0);
        select(shown.isEmpty() ? -1 : 0);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = bar.prefWidth(-1);
        bar.resizeRelocate(getWidth() - width, 0, width, getHeight());
        double highest = Math.max(0, rows() * DigitTile.HEIGHT - getHeight());
        bar.setMax(highest);
        bar.setVisible(highest > 0);
        bar.setVisibleAmount(highest * getHeight() / Math.max(1, rows() * DigitTile.HEIGHT));
        bar.setUnitIncrement(DigitTile.HEIGHT / 2);
        bar.setBlockIncrement(getHeight());
        bar.setValue(Math.min(bar.getValue(), highest));
        int inSight = columns() * ((int) (getHeight() / DigitTile.HEIGHT) + 2);
        while (tiles.size() < inSight) {
            DigitTile tile = new DigitTile();
            tiles.add(tile);
            getChildren().add(0, tile);
        }
        fill();
    }

    private int columns() {
        return Math.max(1, (int) ((getWidth() - bar.prefWidth(-1)) / DigitTile.WIDTH));
    }

    private int rows() {
        return (readings.size() + columns() - 1) / columns();
    }

    private void fill() {
        int first = (int) (bar.getValue() / DigitTile.HEIGHT) * columns();
        for (int i = 0; i < tiles.size(); i++) {
            // A digit keeps its tile as long as it is in sight.
            int place = first + Math.floorMod(i - first, tiles.size());
            DigitTile tile = tiles.get(i);
            boolean there = place < readings.size();
            tile.setVisible(there);
            if (there) {
                TestedDigit reading = readings.get(place);
                tile.show(reading, tile.shown() == reading ? Raster.BLANK : rasters.apply(reading.index()), place == selected, words);
                tile.relocate(
                        place % columns() * DigitTile.WIDTH + 3,
                        Math.round(place / columns() * DigitTile.HEIGHT - bar.getValue()) + 3);
            }
        }
    }

    private void scrollTo(double value) {
        bar.setValue(Math.max(0, Math.min(bar.getMax(), value)));
    }

    private void pressed(MouseEvent event) {
        requestFocus();
        int row = (int) ((event.getY() + bar.getValue()) / DigitTile.HEIGHT);
        int column = (int) (event.getX() / DigitTile.WIDTH);
        int place = row * columns() + column;
        if (column < columns() && place < readings.size()) {
            select(place);
            if (event.getClickCount() == 2) {
                onOpened.accept(readings.get(place));
            }
        }
        event.consume();
    }

    private void keyPressed(KeyEvent event) {
        int page = columns() * Math.max(1, (int) (getHeight() / DigitTile.HEIGHT));
        switch (event.getCode()) {
            case LEFT -> move(-1);
            case RIGHT -> move(1);
            case UP -> move(-columns());
            case DOWN -> move(columns());
            case PAGE_UP -> move(-page);
            case PAGE_DOWN -> move(page);
            case HOME -> move(-readings.size());
            case END -> move(readings.size());
            case ENTER -> {
                if (selected >= 0) {
                    onOpened.accept(readings.get(selected));
                }
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int by) {
        if (!readings.isEmpty()) {
            select(Math.max(0, Math.min(readings.size() - 1, selected + by)));
            double top = selected / columns() * DigitTile.HEIGHT;
            scrollTo(Math.max(Math.min(bar.getValue(), top), top + DigitTile.HEIGHT - getHeight()));
        }
    }

    private void select(int place) {
        selected = place;
        TestedDigit reading = place < 0 ? null : readings.get(place);
        setAccessibleText(reading == null ? words.mistakes() : words.change(reading) + ", " + words.shortPercent(reading.confidence()));
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        onSelected.accept(reading);
        fill();
    }
}
