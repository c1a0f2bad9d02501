package dev.inkling.ui.library;

import dev.inkling.platform.Message;
import dev.inkling.ui.common.Texts;
import dev.inkling.ui.library.LibraryView.Kind;
import dev.inkling.ui.library.LibraryView.Note;
import java.util.Locale;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/** One line of what has happened, with a way back after a deletion; not there when there is nothing to say. */
final class NoteStrip extends HBox {

    private static final Set<Kind> PROBLEMS = Set.of(Kind.NAME_TAKEN, Kind.NAME_UNFIT, Kind.GONE, Kind.FAILED, Kind.FELL_BACK);

    private final Texts texts;
    private final ModelWords words;
    private final Label line = new Label();
    private final Button undo = new Button();
    private final BooleanSupplier undoDelete;
    /** Null for none. */
    private @Nullable Note shown;
    /** The newest deletion, while it can be undone; null for none. */
    private @Nullable Note deleted;

    NoteStrip(Texts texts, ModelWords words, BooleanSupplier undoDelete) {
        this.texts = texts;
        this.words = words;
        this.undoDelete = undoDelete;
        line.setId("model-note");
        line.setWrapText(true);
        line.setMaxWidth(Double.MAX_VALUE);
        setHgrow(line, Priority.ALWAYS);
        undo.setId("model-undo-delete");
        undo.textProperty().bind(texts.of("library.undo-delete"));
        undo.setOnAction(event -> undo());
        undo.setMinWidth(USE_PREF_SIZE);
        undo.managedProperty().bind(undo.visibleProperty());
        managedProperty().bind(visibleProperty());
        getChildren().setAll(line, undo);
        show(null);
        texts.languageProperty().addListener(change -> show(shown));
    }

    /** Takes the newest deletion back; does nothing where there is none. */
    void undo() {
        Note undone = deleted;
        deleted = null;
        if (undone != null && !undoDelete.getAsBoolean()) {
            deleted = undone;
        }
    }

    /** @param newest null for none: then the newest deletion is told again, which can be undone after other notes, too */
    void show(@Nullable Note newest) {
        if (newest != null && newest.kind() == Kind.DELETED) {
            deleted = newest;
        }
        Note note = newest == null ? deleted : newest;
        shown = note;
        setVisible(note != null);
        if (note != null) {
            String key = "library.note." + note.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
            Message reason = note.reason();
            String name = words.name(note.name());
            line.setText(reason == null ? texts.get(key, name) : texts.get(key, name, reason));
            undo.setVisible(deleted != null);
            getStyleClass().setAll("model-state", "note", PROBLEMS.contains(note.kind()) ? "problem" : "loading");
        }
    }
}
