package io.github.audiomae.app.shell;

import static io.github.audiomae.app.shell.MainWindowExtension.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.audiomae.app.control.Gutter;
import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.fx.UiThread;
import io.github.audiomae.app.recording.TimeView;
import io.github.audiomae.app.recording.Tones;
import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.features.Preprocessing;
import io.github.audiomae.plot.AxisScale;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import javafx.scene.paint.Color;
import org.controlsfx.control.StatusBar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// The real main window, used like a person browsing a recording of a minute and a half.
class RecordingPlaceTest {
    private static final double SECONDS = 90;

    @TempDir
    Path home;

    @RegisterExtension
    private final MainWindowExtension main = new MainWindowExtension(
                    () -> TestExplorer.withoutModel(Jobs.onThreads(UiThread.javaFx()), home))
            .then(opened -> opened.explorer().start(List.of(Tones.write(home.resolve("tones.wav"), 1000, SECONDS))));

    @Test
    void lookingThroughARecordingWithMouseAndKeys(FxRobot robot) throws Exception {
        until(() -> main.explorer().workspace().recording().get() != null);
        robot.push(KeyCode.W);
        until(() -> view().length() > SECONDS - 1
                && robot.lookup("#recording").query().isVisible());

        // Ctrl and the mouse wheel zoom at the pointer.
        Bounds pane = bounds(robot, "#recording-pane");
        robot.moveTo(pane.getMinX() + 0.25 * pane.getWidth(), pane.getCenterY());
        double under = view().seconds(0.25 * pane.getWidth(), pane.getWidth());
        for (int i = 0; i < 6; i++) {
            robot.interact(() -> wheel(robot, 0.25 * pane.getWidth()));
        }
        assertThat(view().span()).isLessThan(SECONDS / 2);
        assertThat(view().seconds(0.25 * pane.getWidth(), pane.getWidth())).isCloseTo(under, within(0.2));
        until(() -> isPainted(robot));

        // A drag moves the sound along.
        double from = view().from();
        double perPixel = view().span() / pane.getWidth();
        robot.drag(MouseButton.PRIMARY).moveBy(-100, 0).drop();
        assertThat(view().from()).isCloseTo(from + 100 * perPixel, within(2 * perPixel));

        // A double click moves the window there.
        robot.moveTo("#recording-pane").doubleClickOn(MouseButton.PRIMARY);
        double middle = (view().from() + view().to()) / 2;
        assertThat(windowMiddle()).isCloseTo(middle, within(2 * perPixel));

        // Its tab can be dragged.
        Bounds now = bounds(robot, "#recording-pane");
        robot.moveTo(now.getCenterX(), now.getMinY() + 3)
                .drag(MouseButton.PRIMARY)
                .moveBy(80, 0)
                .drop();
        assertThat(windowMiddle()).isCloseTo(middle + 80 * perPixel, within(3 * perPixel));

        // A drag along the ruler selects; Shift+F shows the selection, F everything.
        robot.drag("#recording-ruler", MouseButton.PRIMARY).moveBy(60, 0).drop();
        TimeSpan selected =
                Objects.requireNonNull(main.explorer().selection().span().get());
        assertThat(selected.lengthSeconds()).isCloseTo(60 * perPixel, within(2 * perPixel));
        robot.push(KeyCode.SHIFT, KeyCode.F);
        assertThat(view().span()).isCloseTo(selected.lengthSeconds(), within(1e-6));
        robot.push(KeyCode.F);
        assertThat(view().span()).isEqualTo(view().length());
    }

    /// The pointer may be let go farther away than its last move told.
    @Test
    void aBoxEndsWhereTheButtonIsLetGo(FxRobot robot) throws Exception {
        until(() -> main.explorer().workspace().recording().get() != null);
        robot.clickOn("#place-recording");
        until(() -> isPainted(robot));
        Node pane = robot.lookup("#recording-pane").query();
        robot.interact(() -> {
            mouse(pane, MouseEvent.MOUSE_PRESSED, 100, 100, true);
            mouse(pane, MouseEvent.MOUSE_RELEASED, 100, 100, true);
        });
        assertThat(main.explorer().selection().span().get())
                .as("a click is no box")
                .isNull();

        robot.interact(() -> {
            mouse(pane, MouseEvent.MOUSE_PRESSED, 100, 100, true);
            mouse(pane, MouseEvent.MOUSE_DRAGGED, 110, 105, false);
            mouse(pane, MouseEvent.MOUSE_RELEASED, 200, 150, false);
        });

        double perPixel = view().span() / pane.getLayoutBounds().getWidth();
        assertThat(Objects.requireNonNull(main.explorer().selection().span().get())
                        .lengthSeconds())
                .isCloseTo(100 * perPixel, within(perPixel));
    }

    @Test
    void scalesReadoutAndTheFrameInTheOverview(FxRobot robot) throws Exception {
        until(() -> main.explorer().workspace().recording().get() != null);
        robot.clickOn("#place-recording");
        until(() -> isPainted(robot));

        robot.moveTo("#recording-pane");
        assertThat(status(robot)).matches("0:4\\d\\.\\d\\d · .*Hz · mel bin \\d+.* dB.*");

        robot.clickOn("#scale-linear");
        robot.moveTo("#recording-wave");
        assertThat(status(robot)).doesNotContain("mel bin").contains("Hz");
        assertThat(main.explorer().recordingPlace().view().axis().get().kind()).isEqualTo(AxisScale.Kind.LINEAR);
        until(() -> isPainted(robot));

        Bounds strip = bounds(robot, "#overview");
        robot.moveTo(strip.getMinX() + 20, strip.getCenterY())
                .drag(MouseButton.PRIMARY)
                .moveBy(200, 0)
                .drop();
        double moved = 200 / strip.getWidth() * view().length();
        assertThat(main.explorer().workspace().startSeconds().get()).isCloseTo(moved, within(1.0));

        robot.clickOn("#overview");
        assertThat(main.explorer().player().positionSeconds().get()).isCloseTo(view().length() / 2, within(1.0));

        robot.interact(() -> main.explorer().run("zoom-in"));
        assertThat(main.explorer().recordingPlace().timeAxis().getValue()).isEqualTo(view());
        assertThat(plotLeft(robot, "#timeline") + Gutter.WIDTH)
                .isCloseTo(plotLeft(robot, "#recording-pane"), within(0.5));
        robot.push(KeyCode.PAGE_DOWN);
        robot.clickOn("#place-window");
        assertThat(robot.lookup("#recording").queryAll()).isEmpty();
    }

    @Test
    void keysChangeTheSpectrogram(FxRobot robot) throws Exception {
        until(() -> main.explorer().workspace().recording().get() != null);
        robot.clickOn("#place-recording");
        MenuButton fft = robot.lookup("#fft").queryAs(MenuButton.class);
        AxisScale model = axis();

        robot.push(KeyCode.F7);
        assertThat(fft.getText())
                .as("what the model sees has a fixed transform")
                .isEqualTo("FFT 1024");

        robot.push(KeyCode.F9);
        assertThat(axis())
                .isEqualTo(new AxisScale(AxisScale.Kind.LINEAR, 0, 8000))
                .isNotEqualTo(model);
        robot.push(KeyCode.F7);
        assertThat(fft.getText()).isEqualTo("FFT 2048");
        robot.push(KeyCode.SHIFT, KeyCode.F7);
        robot.push(KeyCode.SHIFT, KeyCode.F7);
        assertThat(fft.getText()).isEqualTo("FFT 512");

        robot.push(KeyCode.F8);
        assertThat(robot.lookup("#recording-whiten").queryAs(ToggleButton.class).isSelected())
                .isTrue();

        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.EQUALS);
        assertThat(axis().highHz() - axis().lowHz()).isCloseTo(4000, within(1e-6));
        double low = axis().lowHz();
        Bounds labels = bounds(robot, "#recording-frequencies");
        robot.moveTo(labels.getCenterX(), labels.getCenterY())
                .drag(MouseButton.PRIMARY)
                .moveBy(0, 30)
                .drop();
        assertThat(axis().lowHz()).isCloseTo(low + 30 / labels.getHeight() * 4000, within(30.0));
        robot.push(KeyCode.SHIFT, KeyCode.F9);
        assertThat(axis().highHz()).isEqualTo(8000);
    }

    private AxisScale axis() {
        return main.explorer().recordingPlace().view().axis().get();
    }

    private static double plotLeft(FxRobot robot, String node) {
        return robot.lookup(node).query().localToScene(0, 0).getX();
    }

    private TimeView view() {
        return main.explorer().recordingPlace().view().view().get();
    }

    private double windowMiddle() {
        return main.explorer().workspace().startSeconds().get() + Preprocessing.AUDIOSET.windowSeconds() / 2;
    }

    /// Whether the tone's line is visible, as something bright on dark.
    private static boolean isPainted(FxRobot robot) {
        Node pane = robot.lookup("#recording-pane").query();
        var image = pane.snapshot(null, null);
        int bright = 0;
        for (int y = 0; y < image.getHeight(); y += 4) {
            for (int x = 0; x < image.getWidth(); x += 4) {
                Color colour = image.getPixelReader().getColor(x, y);
                bright += colour.getRed() > 0.8 && colour.getBlue() < 0.9 ? 1 : 0;
            }
        }
        return bright > 20;
    }

    /// Turns the mouse wheel with Ctrl held; the robot's own wheel loses the modifier keys.
    private static void mouse(Node node, EventType<MouseEvent> type, double x, double y, boolean still) {
        Point2D scene = node.localToScene(x, y);
        Point2D screen = node.localToScreen(x, y);
        boolean down = type != MouseEvent.MOUSE_RELEASED;
        Event.fireEvent(
                node,
                new MouseEvent(
                        type,
                        scene.getX(),
                        scene.getY(),
                        screen.getX(),
                        screen.getY(),
                        MouseButton.PRIMARY,
                        1,
                        true,
                        false,
                        false,
                        false,
                        down,
                        false,
                        false,
                        false,
                        false,
                        still,
                        new PickResult(node, scene.getX(), scene.getY())));
    }

    private static void wheel(FxRobot robot, double x) {
        Node pane = robot.lookup("#recording-pane").query();
        Point2D scene = pane.localToScene(x, 100);
        Point2D screen = pane.localToScreen(x, 100);
        Event.fireEvent(
                pane,
                new ScrollEvent(
                        ScrollEvent.SCROLL,
                        scene.getX(),
                        scene.getY(),
                        screen.getX(),
                        screen.getY(),
                        false,
                        true,
                        false,
                        false,
                        false,
                        false,
                        0,
                        40,
                        0,
                        40,
                        ScrollEvent.HorizontalTextScrollUnits.NONE,
                        0,
                        ScrollEvent.VerticalTextScrollUnits.NONE,
                        0,
                        0,
                        new PickResult(pane, scene.getX(), scene.getY())));
    }

    private static String status(FxRobot robot) {
        return robot.lookup("#status").queryAs(StatusBar.class).getText();
    }

    private static Bounds bounds(FxRobot robot, String query) {
        return robot.bounds(robot.lookup(query).<Node>query()).query();
    }
}
