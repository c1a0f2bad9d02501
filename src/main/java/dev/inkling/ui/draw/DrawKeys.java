package dev.inkling.ui.draw;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** The keys of the draw tab, wherever in it the focus is. */
public final class DrawKeys {

    public static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    public static final KeyCombination REDO = new KeyCodeCombination(KeyCode.Y, KeyCombination.SHORTCUT_DOWN);
    public static final KeyCombination REDO_TOO =
            new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    public static final KeyCombination CLEAR = new KeyCodeCombination(KeyCode.DELETE);
    public static final KeyCombination CLEAR_TOO = new KeyCodeCombination(KeyCode.BACK_SPACE);
    public static final KeyCombination CLEAR_AS_WELL = new KeyCodeCombination(KeyCode.ESCAPE);
    public static final KeyCombination WHY = new KeyCodeCombination(KeyCode.W);
    public static final KeyCombination WHY_TOO = new KeyCodeCombination(KeyCode.I, KeyCombination.SHORTCUT_DOWN);
    public static final KeyCombination STEPS = new KeyCodeCombination(KeyCode.S);
    public static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    public static final KeyCombination OPEN = new KeyCodeCombination(KeyCode.O, KeyCombination.SHORTCUT_DOWN);
    /** Of the whole window. */
    public static final KeyCombination FOLDER =
            new KeyCodeCombination(KeyCode.O, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    public static final KeyCombination PASTE = new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);
    public static final KeyCombination SAVE = new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN);

    private final Map<KeyCombination, Runnable> commands = new LinkedHashMap<>();

    void put(Runnable command, KeyCombination... keys) {
        for (KeyCombination key : keys) {
            commands.put(key, command);
        }
    }

    void pressed(KeyEvent event) {
        commands.forEach((key, command) -> {
            if (key.match(event)) {
                command.run();
                event.consume();
            }
        });
    }
}
