package dev.inkling.ui.lesson;

import dev.inkling.platform.Message;
import dev.inkling.ui.common.CalledFirst;
import dev.inkling.ui.common.Choosers;
import dev.inkling.ui.common.CommandButton;
import dev.inkling.ui.common.PictureFile;
import dev.inkling.ui.common.Texts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The lesson below the tabs: what this step is about, what there is to do, and the way on. */
public final class LessonStrip extends HBox implements LessonView {

    private final Texts texts;
    private final Label title = new Label();
    private final Label task = new Label();
    private final Label saved = new Label();
    private final CommandButton back;
    private final CommandButton next;
    private LessonPresenter presenter;

    public LessonStrip(Texts texts) {
        this.texts = texts;
        setId("lesson-strip");
        getStyleClass().add("lesson-strip");
        title.setId("lesson-title");
        title.getStyleClass().add("section-title");
        task.setId("lesson-task");
        task.setWrapText(true);
        task.setMinHeight(USE_PREF_SIZE);
        saved.setId("lesson-saved");
        saved.getStyleClass().add("hint");
        saved.setWrapText(true);
        saved.managedProperty().bind(saved.textProperty().isNotEmpty());
        back = new CommandButton(texts, "lesson-back", "lesson.back", () -> presenter.back());
        next = new CommandButton(texts, "lesson-next", "lesson.next", () -> presenter.next());
        next.getStyleClass().add("accent");
        VBox words = new VBox(title, task, saved);
        words.setMinWidth(0);
        setHgrow(words, Priority.ALWAYS);
        setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(
                words, back, next, new CommandButton(texts, "lesson-save", "lesson.save", this::save),
                new CommandButton(texts, "lesson-close", "lesson.close", () -> presenter.close()));
        hide();
    }

    @CalledFirst
    public void present(LessonPresenter by) {
        presenter = by;
    }

    @Override
    public void show(LessonStep step) {
        int steps = LessonStep.values().length;
        title.textProperty().bind(Bindings.createStringBinding(
                () -> texts.get("lesson.of", step.number(), steps, texts.get(step.title())), texts.languageProperty()));
        task.textProperty().bind(texts.of(step.task()));
        back.setDisable(step.number() == 1);
        next.setDisable(step.number() == steps);
        saved.textProperty().unbind();
        saved.setText("");
        setVisible(true);
        setManaged(true);
    }

    @Override
    public void hide() {
        setVisible(false);
        setManaged(false);
    }

    @Override
    public void showSaved(Message message) {
        saved.textProperty().bind(texts.of(message));
    }

    @Override
    public byte[] picture() {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            PictureFile.write(getScene().snapshot(null), png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }

    private void save() {
        Choosers.save(this, texts.get("lesson.save"), "inkling", "html").ifPresent(file -> presenter.save(file));
    }
}
