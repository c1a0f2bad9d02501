package dev.inkling.ui.train;

import dev.inkling.ui.common.Texts;
import javafx.scene.control.Accordion;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.Region;

/** What shall be learned: ready-made plans first; the digits and all details of the plan folded away below them. */
final class PlanSide extends Accordion {

    private final Texts texts;

    PlanSide(Texts texts, PresetCards cards, DataPane data, PlanForm form) {
        this.texts = texts;
        TitledPane plans = part("plans", cards);
        getPanes().setAll(plans, part("digits", data), part("details", form));
        setExpandedPane(plans);
        getStyleClass().add("plan-side");
    }

    private TitledPane part(String name, Region content) {
        content.getStyleClass().add("plan-part");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        TitledPane part = new TitledPane();
        part.setId("part-" + name);
        part.textProperty().bind(texts.of("train.part." + name));
        part.setContent(scroll);
        part.setAnimated(false);
        return part;
    }
}
