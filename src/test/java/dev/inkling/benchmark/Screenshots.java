package dev.inkling.benchmark;

import dev.inkling.Main;
import dev.inkling.ui.common.PictureFile;
import dev.inkling.ui.evaluate.DataChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TabPane;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Takes the README's pictures of every tab, light and dark: opens the program on no display and in a home of its own, where two
 * small networks have been trained, draws, corrects, evaluates, and writes what is seen to {@code assets/screenshots} or the folder
 * that the argument names. Takes some minutes.
 */
public final class Screenshots {

    private static final Map<String, String> NO_DISPLAY = Map.of(
            "glass.platform", "Monocle", "monocle.platform", "Headless", "headless.geometry", "1280x800-32",
            "prism.order", "sw", "testfx.robot", "glass", "testfx.headless", "true", "java.awt.headless", "true");

    /** Strokes in a square of 100 by 100. */
    private static final Map<Integer, String> DIGITS = Map.of(
            2, "18,25 30,8 58,4 78,20 76,42 52,66 20,95 50,92 86,94",
            4, "48,4 30,34 12,62 50,62 88,60|66,34 64,64 60,98",
            7, "14,8 48,8 84,6 66,40 52,70 42,98");

    private final FxRobot robot = new FxRobot();
    private final Path pictures;

    private Screenshots(Path pictures) {
        this.pictures = pictures;
    }

    public static void main(String[] arguments) throws Exception {
        Path home = Files.createTempDirectory("inkling-screenshots");
        Path pictures = Files.createDirectories(Path.of(arguments.length == 0 ? "assets/screenshots" : arguments[0]));
        train(home, "quick", 6);
        train(home, "seed", 3);
        NO_DISPLAY.forEach(System::setProperty);
        System.setProperty("user.home", home.toString());
        Thread program = new Thread(() -> Main.main(new String[0]), "program");
        program.setDaemon(true);
        program.start();
        new Screenshots(pictures).take();
        System.exit(0);
    }

    /** In a program of its own, for the command line ends its own. */
    private static void train(Path home, String network, int epochs) throws IOException, InterruptedException {
        Process training = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(), "-Duser.home=" + home,
                        "-cp", System.getProperty("java.class.path"), Main.class.getName(), "train", "--network", network,
                        "--source", "strokes", "--limit", "12000", "--epochs", "" + epochs,
                        "--out", home.resolve(network + ".zip").toString())
                .inheritIO()
                .start();
        if (training.waitFor() != 0) {
            throw new IOException("No network was trained");
        }
    }

    private void take() throws Exception {
        until(() -> robot.lookup("#ink-canvas").tryQuery().isPresent());
        until(() -> robot.lookup(".tab-pane").queryAs(TabPane.class).getTabs().stream().noneMatch(tab -> tab.getContent() == null));
        correct(7);
        correct(2);
        correct(4);
        correct(7);
        robot.push(KeyCode.DELETE);
        draw(4, 0.06);
        draw(2, 0.36);
        draw(7, 0.66);
        until(() -> robot.lookup("#best-guess").tryQuery().isPresent());
        rest();
        both("draw");
        tab(1);
        both("mine");
        tab(2);
        both("train");
        tab(3);
        robot.interact(() -> choose(DataChoice.Kind.STROKES));
        robot.interact(() -> robot.lookup("#evaluate-start").queryButton().fire());
        rest();
        until(() -> robot.lookup("#evaluate-empty").tryQuery().filter(Node::isVisible).isEmpty());
        rest();
        both("evaluate");
        tab(4);
        both("models");
    }

    private void correct(int digit) throws Exception {
        draw(digit, 0.36);
        rest();
        robot.push(KeyCode.valueOf("DIGIT" + digit));
        rest();
        robot.push(KeyCode.DELETE);
    }

    /** @param left where it begins, as a share of the canvas's width */
    private void draw(int digit, double left) {
        Node pane = robot.lookup("#ink-canvas").query();
        Bounds canvas = pane.localToScreen(pane.getBoundsInLocal());
        double side = Math.min(0.28 * canvas.getWidth(), 0.6 * canvas.getHeight());
        for (String stroke : DIGITS.get(digit).split("\\|")) {
            List<Point2D> points = Stream.of(stroke.split(" ")).map(point -> point.split(","))
                    .map(point -> new Point2D(
                            canvas.getMinX() + left * canvas.getWidth() + Double.parseDouble(point[0]) / 100 * side,
                            canvas.getMinY() + 0.2 * canvas.getHeight() + Double.parseDouble(point[1]) / 100 * side))
                    .toList();
            robot.moveTo(points.get(0)).press(MouseButton.PRIMARY);
            points.forEach(robot::moveTo);
            robot.release(MouseButton.PRIMARY);
        }
    }

    /** What is drawn is read anew when the pen has rested. */
    private void rest() {
        robot.sleep(1500);
    }

    private void tab(int number) {
        robot.interact(() -> robot.lookup(".tab-pane").queryAs(TabPane.class).getSelectionModel().select(number));
        rest();
    }

    private void choose(DataChoice.Kind kind) {
        ComboBox<DataChoice> choices = robot.lookup("#evaluate-data").queryComboBox();
        choices.getItems().stream().filter(choice -> choice.kind() == kind).findFirst().ifPresent(choices::setValue);
    }

    private void until(Callable<Boolean> so) throws TimeoutException {
        WaitForAsyncUtils.waitFor(3, TimeUnit.MINUTES, so);
    }

    private void both(String name) throws IOException {
        take(name + "-light");
        robot.clickOn("#theme-switch");
        rest();
        take(name + "-dark");
        robot.clickOn("#theme-switch");
    }

    private void take(String name) throws IOException {
        robot.moveTo(new Point2D(2, 2));
        WaitForAsyncUtils.waitForFxEvents();
        WritableImage seen = WaitForAsyncUtils.waitForAsyncFx(
                60_000, () -> robot.window(0).getScene().snapshot(null));
        PictureFile.write(seen, pictures.resolve(name + ".png"));
    }
}
