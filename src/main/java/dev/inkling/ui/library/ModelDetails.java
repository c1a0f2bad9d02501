package dev.inkling.ui.library;

import dev.inkling.evaluation.Score;
import dev.inkling.library.StoredModel;
import dev.inkling.platform.Message;
import dev.inkling.platform.Printable;
import dev.inkling.training.Augmentation;
import dev.inkling.training.NetworkShape;
import dev.inkling.training.Provenance;
import dev.inkling.training.TrainingPlan;
import dev.inkling.ui.common.LayerWords;
import dev.inkling.ui.common.Texts;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** How a model came to be. */
final class ModelDetails extends ScrollPane {

    /** A stranger's file may hold any number of entries. */
    private static final int MOST_ENTRIES = 20;

    private static final double NAMES_PERCENT = 46;

    private static final Set<String> NAMED_VERSIONS = Set.of("inkling", "deeplearning4j", "java", "os", "arch");

    private final Texts texts;
    private final ModelWords words;
    private final LayerWords layers;
    private final VBox content = new VBox();
    private GridPane rows = new GridPane();
    /** Null for none. */
    private @Nullable StoredModel shown;

    ModelDetails(Texts texts, ModelWords words) {
        this.texts = texts;
        this.words = words;
        layers = new LayerWords(texts);
        setId("model-details");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setContent(content);
        content.getStyleClass().add("model-details");
        accessibleTextProperty().bind(texts.of("library.details.accessible"));
        texts.languageProperty().addListener(change -> show(shown));
    }

    /** @param model null for none */
    void show(@Nullable StoredModel model) {
        shown = model;
        content.getChildren().clear();
        setVvalue(0);
        if (model == null) {
            return;
        }
        heading(words.name(model));
        Message damage = model.problem();
        if (damage != null) {
            Label problem = label(texts.get(damage));
            problem.getStyleClass().add("problem");
            content.getChildren().add(problem);
        } else {
            showProvenance(model.provenance());
            CommandLineBox.line(model).ifPresent(line -> showCommand(line, model.run() != null));
            showLayers(model.shape());
            showOrigin(model.provenance());
        }
    }

    private void showProvenance(Provenance provenance) {
        grid();
        row("network", provenance.network());
        row("trained", words.time(provenance.created()));
        row("took", words.duration(provenance.seconds()));
        row("validation", words.accuracy(provenance.validationAccuracy()));
        if (provenance.testAccuracy() != null) {
            row("test", words.accuracy(provenance.testAccuracy()));
        }
        for (Score score : provenance.scores()) {
            add(texts.get("library.test.of", words.dataName(score.set())), label(words.count(score)));
        }

        TrainingPlan plan = provenance.plan();
        section("library.plan");
        row("epochs", texts.get("library.epochs.kept", plan.end().epochs(), provenance.epoch()));
        row("batch", String.valueOf(plan.learning().batch()));
        row("rate", words.factor(plan.learning().learningRate()));
        choice("optimizer", plan.learning().optimizer());
        choice("schedule", plan.learning().schedule());
        choice("loss", plan.learning().loss());
        choice("activation", plan.learning().activation());
        add(texts.get("train.plan.dropout"), label(words.factor(plan.regularization().dropout())));
        add(texts.get("train.plan.l2"), label(words.factor(plan.regularization().l2())));
        add(texts.get("train.plan.averaging"), label(words.factor(plan.regularization().averaging())));
        row("augment", texts.get(plan.regularization().augmentation().equals(Augmentation.NONE) ? "library.no" : "library.yes"));
        row("seed", String.valueOf(plan.seed()));

        section("library.data");
        row("data.name", words.data(provenance));
        provenance.data().corrections().stream()
                .limit(MOST_ENTRIES)
                .forEach(correction -> row("data.correction", correction));
        row("data.training", texts.get("library.digits", provenance.trainingDigits()));
        row("data.validation", texts.get("library.digits", provenance.validationDigits()));

    }

    private void showLayers(NetworkShape shape) {
        heading(texts.get("layer.total", shape.layers().size(), shape.parameters()));
        grid();
        for (NetworkShape.Layer layer : shape.layers()) {
            add(layers.name(layer.kind(), layer.kernel(), layer.stride()),
                    label(layers.shape(layer.planes(), layer.height(), layer.width()) + " · " + layers.parameters(layer.parameters())));
        }
    }

    private void showCommand(String line, boolean known) {
        heading(texts.get("library.command"));
        content.getChildren().add(new CommandLineBox(texts, line, known));
    }

    private void showOrigin(Provenance provenance) {
        section("library.versions");
        new TreeMap<>(provenance.environment()).entrySet().stream().limit(MOST_ENTRIES).forEach(version -> {
            String name = version.getKey();
            add(NAMED_VERSIONS.contains(name) ? texts.get("library.version." + name) : name, label(version.getValue()));
        });

        section("library.checksums");
        new TreeMap<>(provenance.data().checksums()).entrySet().stream().limit(MOST_ENTRIES).forEach(this::checksum);
    }

    private void heading(String text) {
        Label heading = label(text);
        heading.getStyleClass().add("heading");
        content.getChildren().add(heading);
    }

    private void section(String key) {
        heading(texts.get(key));
        grid();
    }

    private void grid() {
        rows = new GridPane();
        rows.getStyleClass().add("rows");
        rows.getColumnConstraints().setAll(share(NAMES_PERCENT), share(100 - NAMES_PERCENT));
        content.getChildren().add(rows);
    }

    private static ColumnConstraints share(double percent) {
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(percent);
        return column;
    }

    private void row(String key, String value) {
        add(texts.get("library." + key), label(value));
    }

    /** In the words of the plan's form. */
    private void choice(String field, Enum<?> value) {
        String key = "train.plan." + field;
        add(texts.get(key), label(texts.get(key + "." + value.name().toLowerCase(Locale.ROOT))));
    }

    private void add(String name, Label value) {
        Label title = label(name);
        title.getStyleClass().add("text-muted");
        rows.addRow(rows.getRowCount(), title, value);
        GridPane.setValignment(title, VPos.TOP);
    }

    /** In a field, so that it can be marked and copied. */
    private void checksum(Map.Entry<String, String> checksum) {
        Label file = label(words.dataName(checksum.getKey()));
        file.getStyleClass().add("text-muted");
        TextField value = new TextField(Printable.of(checksum.getValue()));
        value.setEditable(false);
        value.setAccessibleText(texts.get("library.checksum.accessible", words.dataName(checksum.getKey())));
        value.getStyleClass().add("checksum");
        rows.add(file, 0, rows.getRowCount(), 2, 1);
        rows.add(value, 0, rows.getRowCount(), 2, 1);
    }

    private static Label label(String text) {
        Label label = new Label(Printable.of(text));
        label.setWrapText(true);
        return label;
    }
}
