package dev.inkling.ui.why;

import dev.inkling.explanation.Claim;
import dev.inkling.explanation.HeatMap;
import dev.inkling.explanation.Spot;
import dev.inkling.raster.Raster;
import dev.inkling.ui.common.Texts;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

/** The raster, blue where its ink speaks for the guess and orange where it speaks against it, and the same in words. */
final class EvidencePage extends VBox {

    private static final double LARGEST = 440;

    /** Weaker evidence stays pale: it would be noise made loud. */
    private static final double LEAST_STRONGEST = 0.5;

    private final Texts texts;
    private final GuessWords words;
    private final ImageView ink = new ImageView();
    private final ImageView heat = new ImageView();
    private final Outline most = new Outline("for");
    private final Outline least = new Outline("against");
    /** Null for none. */
    private final ObjectProperty<HeatMap> shown = new SimpleObjectProperty<>();

    /** The frame of a spot. */
    private static final class Outline extends Rectangle {

        Outline(String styleClass) {
            getStyleClass().addAll("spot", styleClass);
            setManaged(false);
        }

        void show(Optional<Spot> spot, double pixel) {
            setVisible(spot.isPresent());
            spot.ifPresent(at -> {
                setX(at.column() * pixel);
                setY(at.row() * pixel);
                setWidth(at.side() * pixel);
                setHeight(at.side() * pixel);
            });
        }
    }

    private final class Picture extends Square {

        Picture() {
            super(LARGEST, ink, heat, most, least);
            setId("why-heat");
            setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        }

        @Override
        protected void layoutChildren() {
            super.layoutChildren();
            double pixel = side() / Raster.SIDE;
            most.show(Optional.ofNullable(shown.get()).flatMap(HeatMap::most), pixel);
            least.show(Optional.ofNullable(shown.get()).flatMap(HeatMap::least), pixel);
        }
    }

    EvidencePage(Texts texts) {
        this.texts = texts;
        words = new GuessWords(texts);
        getStyleClass().add("why-page");
        Picture picture = new Picture();
        shown.addListener(change -> picture.requestLayout());
        picture.accessibleTextProperty().bind(sentence(this::everything));
        getChildren().addAll(
                label("why-question", "why-lead", this::question),
                picture,
                new Legend(texts, LARGEST),
                label("why-most", "spot-for", this::speaksFor),
                label("why-least", "spot-against", this::speaksAgainst),
                hint());
    }

    private Label label(String id, String styleClass, Function<HeatMap, String> say) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.textProperty().bind(sentence(say));
        return label;
    }

    private StringBinding sentence(Function<HeatMap, String> say) {
        return Bindings.createStringBinding(
                () -> shown.get() == null ? "" : say.apply(shown.get()), shown, texts.languageProperty());
    }

    private Label hint() {
        Label hint = new Label();
        hint.textProperty().bind(texts.of("why.heat.hint"));
        hint.getStyleClass().add("why-hint");
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        return hint;
    }

    void show(HeatMap map) {
        ink.setImage(Shades.dimmed(map.raster()));
        heat.setImage(Shades.heat(map.evidence(), Math.max(LEAST_STRONGEST, map.strongest())));
        shown.set(map);
    }

    private String question(HeatMap map) {
        return texts.get("why.heat.question", words.claim(map.claim()));
    }

    private String speaksFor(HeatMap map) {
        if (map.most().isEmpty()) {
            return texts.get("why.heat.most.none");
        }
        Spot spot = map.most().get();
        boolean same = Claim.of(spot.without()).equals(map.claim());
        return texts.get(
                same ? "why.heat.most.weaker" : "why.heat.most.other",
                place(spot),
                words.percent(Claim.of(spot.without()), spot.without()),
                words.claim(Claim.of(spot.without())));
    }

    private String speaksAgainst(HeatMap map) {
        if (map.least().isEmpty()) {
            return texts.get("why.heat.least.none");
        }
        Spot spot = map.least().get();
        return texts.get("why.heat.least", place(spot), words.percent(map.claim(), spot.without()), words.claim(map.claim()));
    }

    private String place(Spot spot) {
        return texts.get("why.place." + spot.place().name().toLowerCase(Locale.ROOT));
    }

    private String everything(HeatMap map) {
        return question(map) + " " + speaksFor(map) + " " + speaksAgainst(map);
    }
}
