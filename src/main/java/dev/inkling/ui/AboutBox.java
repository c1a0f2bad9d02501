package dev.inkling.ui;

import dev.inkling.platform.AppFolders;
import dev.inkling.platform.Version;
import dev.inkling.training.Provenance;
import dev.inkling.ui.common.Texts;
import dev.inkling.ui.library.ModelWords;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Which program this is and what it runs on, how the model in use came to be, where things are kept, and all licences. */
final class AboutBox extends Dialog<Void> {

    private static final double WIDTH = 620;
    private static final String LICENCES = "/dev/inkling/assets/licences.txt";

    private final Texts texts;
    private final Consumer<String> showAddress;
    private final GridPane rows = new GridPane();

    /**
     * @param inUse of the model that reads; null while it loads
     * @param showAddress opens a folder's URI as the desktop does
     */
    AboutBox(Texts texts, AppFolders folders, @Nullable Provenance inUse, Window owner, Consumer<String> showAddress) {
        this.texts = texts;
        this.showAddress = showAddress;
        initOwner(owner);
        setTitle(texts.get("about.title"));
        rows.getStyleClass().add("rows");
        add("version", value(Version.ofProgram()));
        add("java", value(System.getProperty("java.version") + " (" + System.getProperty("java.vendor") + "), JavaFX "
                + System.getProperty("javafx.version")));
        add("system", value(System.getProperty("os.name") + " " + System.getProperty("os.version") + ", "
                + System.getProperty("os.arch")));
        Label model = new Label(inUse == null ? texts.get("draw.model.loading") : new ModelWords(texts).summary(inUse));
        model.setWrapText(true);
        add("model", model);
        add("settings", folder("settings", folders.settings()));
        add("logs", folder("logs", folders.logs()));
        add("data", folder("data", folders.data()));
        TextArea licences = new TextArea(licences());
        licences.setId("about-licences");
        licences.setEditable(false);
        licences.setWrapText(true);
        Label heading = new Label(texts.get("about.licences"));
        heading.getStyleClass().add("heading");
        heading.setLabelFor(licences);
        VBox content = new VBox(rows, heading, licences);
        content.getStyleClass().add("about");
        content.setPrefWidth(WIDTH);
        VBox.setVgrow(licences, Priority.ALWAYS);
        EditMenu.in(content, texts);
        getDialogPane().setContent(content);
        getDialogPane().getStylesheets().setAll(owner.getScene().getStylesheets());
        ButtonType close = new ButtonType(texts.get("about.close"), ButtonBar.ButtonData.CANCEL_CLOSE);
        getDialogPane().getButtonTypes().add(close);
        getDialogPane().lookupButton(close).setId("about-close");
        setResizable(true);
    }

    private void add(String key, Node value) {
        Label name = new Label(texts.get("about." + key));
        name.getStyleClass().add("text-muted");
        name.setMinWidth(Label.USE_PREF_SIZE);
        rows.addRow(rows.getRowCount(), name, value);
        GridPane.setValignment(name, VPos.TOP);
        GridPane.setHgrow(value, Priority.ALWAYS);
    }

    /** In a field, so that it can be marked and copied. */
    private static TextField value(String text) {
        TextField field = new TextField(text);
        field.setEditable(false);
        field.getStyleClass().add("about-value");
        return field;
    }

    private Node folder(String key, Path folder) {
        TextField path = value(folder.toString());
        path.setId("about-" + key);
        Button open = new Button(texts.get("about.open"));
        open.setMinWidth(Button.USE_PREF_SIZE);
        open.setDisable(!Files.isDirectory(folder));
        open.setAccessibleText(texts.get("about.open.accessible", folder));
        open.setOnAction(event -> showAddress.accept(folder.toUri().toString()));
        HBox.setHgrow(path, Priority.ALWAYS);
        return new HBox(path, open);
    }

    private static String licences() {
        try (InputStream in = AboutBox.class.getResourceAsStream(LICENCES)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
