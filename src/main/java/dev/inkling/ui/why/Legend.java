package dev.inkling.ui.why;

import dev.inkling.ui.common.Texts;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

/** What orange and blue mean. */
final class Legend extends BorderPane {

    /** @param widest in pixels */
    Legend(Texts texts, double widest) {
        getStyleClass().add("why-legend");
        setMaxWidth(widest);
        Region scale = new Region();
        scale.getStyleClass().add("scale");
        setTop(scale);
        setLeft(end(texts, "why.heat.against"));
        setRight(end(texts, "why.heat.for"));
    }

    private static Label end(Texts texts, String key) {
        Label end = new Label();
        end.textProperty().bind(texts.of(key));
        return end;
    }
}
