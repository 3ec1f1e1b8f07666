package io.github.audiomae.app.shell;

import static io.github.audiomae.app.shell.MainWindowExtension.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.app.control.Gutter;
import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.fx.UiThread;
import io.github.audiomae.app.masking.MaskKind;
import io.github.audiomae.app.place.Place;
import io.github.audiomae.app.reconstruction.Arrangement;
import io.github.audiomae.app.reconstruction.ShownReconstruction;
import io.github.audiomae.patches.PatchMask;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.controlsfx.control.StatusBar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The real main window with the bundled model, used like a person would.
class MainWindowTest {
    @TempDir
    Path home;

    @RegisterExtension
    private final MainWindowExtension main = new MainWindowExtension(
                    () -> TestExplorer.with(Jobs.onThreads(UiThread.javaFx()), home))
            .then(opened -> opened.explorer().start(List.of(TestExplorer.sample("birds"))));

    @Test
    void slidingShowsAnotherReconstructionAndExportWritesATable(FxRobot robot) throws Exception {
        ShownReconstruction before = waitForReconstruction();
        String error = text(robot, "#masked-mse");

        robot.clickOn(slider(robot, "#mask-ratio"));
        robot.type(KeyCode.HOME);
        robot.type(KeyCode.RIGHT, KeyCode.RIGHT); // 10 %

        until(() -> shown().reconstruction().mask().keptCount() == 460);
        assertThat(shown()).isNotSameAs(before);
        until(() -> !text(robot, "#masked-mse").equals(error));

        Path table = home.resolve("out.csv");
        robot.interact(() -> main.explorer().embeddings().writeTo(table));
        robot.clickOn("#section-embedding"); // there is room for the sections above it only
        robot.clickOn("#export");
        robot.clickOn("#export-start");

        until(() -> Files.exists(table));
        List<String> lines = Files.readAllLines(table);
        assertThat(lines.getFirst()).startsWith("file,start_s,end_s,channel,e0000,e0001");
        assertThat(lines).hasSize(2);
        until(() -> Files.exists(home.resolve("out.csv.meta.json")));
        until(() -> text(robot, "#export-summary").contains("one row"));
        robot.clickOn("#export-start");
        until(() -> robot.lookup("#replace-question").tryQuery().isPresent());
        Files.writeString(table, "mine");
        robot.clickOn("#replace-cancel");
        assertThat(table).hasContent("mine");

        robot.clickOn("#export-start");
        until(() -> robot.lookup("#replace-replace").tryQuery().isPresent());
        robot.clickOn("#replace-replace");
        until(() -> Files.readAllLines(table).equals(lines));
        until(() -> text(robot, "#export-summary").contains("one row"));
        robot.clickOn("#export-close");
    }

    @Test
    void fileThatIsNoSoundIsExplainedInTheWindow(FxRobot robot) throws Exception {
        Path letter = Files.writeString(home.resolve("letter.txt"), "no sound at all");
        assertThat(robot.lookup("#problem").query().isVisible()).isFalse();

        robot.interact(() -> main.explorer().workspace().open(letter));

        until(() -> robot.lookup("#problem").query().isVisible());
        assertThat(text(robot, "#problem-sentence")).contains("letter.txt");
        robot.clickOn("#problem-dismiss");
        assertThat(robot.lookup("#problem").query().isVisible()).isFalse();
    }

    @Test
    void brushPaintsHiddenPatchesAndUndoTakesTheStrokeBack(FxRobot robot) throws Exception {
        waitForReconstruction();
        robot.interact(() -> main.explorer().masking().clear());
        robot.interact(() -> main.explorer().masking().choose(MaskKind.PAINTED));

        robot.drag("#pane-masked", MouseButton.PRIMARY).moveBy(60, 0).drop();

        PatchMask painted = main.explorer().masking().mask().get();
        assertThat(painted.hiddenCount()).isGreaterThan(9); // more than one dab of three by three
        until(() -> shown().reconstruction().mask().equals(painted));

        robot.push(KeyCode.CONTROL, KeyCode.Z);

        assertThat(main.explorer().masking().mask().get().hiddenCount()).isZero();
    }

    @Test
    void boxCopiedAndPastedIsTheSameBox(FxRobot robot) throws Exception {
        waitForReconstruction();
        robot.interact(() -> main.explorer().masking().clear());
        robot.clickOn("#pane-original").type(KeyCode.X);

        robot.drag("#pane-masked", MouseButton.PRIMARY).moveBy(80, 25).drop();
        PatchMask box = main.explorer().masking().mask().get();
        robot.push(KeyCode.SHORTCUT, KeyCode.C);
        robot.interact(() -> main.explorer().masking().clear());
        robot.push(KeyCode.SHORTCUT, KeyCode.V);

        assertThat(box.hiddenCount()).isGreaterThan(4);
        assertThat(main.explorer().masking().mask().get()).isEqualTo(box);
    }

    @Test
    void wipeLineFollowsThePointerAndTheOriginalComesInstead(FxRobot robot) throws Exception {
        waitForReconstruction();
        robot.interact(() -> main.explorer().arrangement().arrangement().set(Arrangement.WIPE));

        robot.drag("#wipe", MouseButton.PRIMARY).moveBy(-5, 0).drop(); // the headless pointer releases beyond the line

        double dragged = main.explorer().arrangement().wipe().get();
        assertThat(dragged).isBetween(0.47, 0.4999);
        robot.type(KeyCode.LEFT, KeyCode.LEFT);
        assertThat(main.explorer().arrangement().wipe().get()).isLessThan(dragged - 0.03);
        assertThat(robot.lookup("#pane-difference").tryQuery()).isEmpty();

        robot.type(KeyCode.A);
        assertThat(main.explorer().arrangement().originalInstead().get()).isTrue();
        assertThat(robot.lookup("in place of the reconstruction").tryQuery()).isPresent();
        robot.type(KeyCode.V);
        assertThat(robot.lookup("#pane-difference").tryQuery()).isPresent();
    }

    @Test
    void clickIntoTheStripOfClassesMovesTheWindow(FxRobot robot) throws Exception {
        Path sound = new SampleSounds(home).ofSeconds("twenty.wav", 20);
        robot.interact(() -> {
            main.explorer().navigation().show(Place.RECORDING);
            main.explorer().workspace().open(sound);
        });
        until(() -> main.explorer().timeline().timeline().get() != null
                && !main.explorer().timeline().running().get()
                && Objects.requireNonNull(main.explorer().timeline().timeline().get())
                                .seconds()
                        > 19);

        robot.moveTo("#timeline").moveBy(Gutter.WIDTH / 2, 0).clickOn(MouseButton.PRIMARY);

        assertThat(main.explorer().workspace().startSeconds().get()).isBetween(4.0, 6.0); // its middle is at 10 s
    }

    @Test
    void menuHidesTheLoudestPatches(FxRobot robot) throws Exception {
        waitForReconstruction();

        MenuButton button = robot.lookup("#mask-menu").query();
        Menu loudest = (Menu) button.getItems().stream()
                .filter(item -> "mask-loudest".equals(item.getId()))
                .findFirst()
                .orElseThrow();
        robot.interact(() -> loudest.getItems().get(1).fire());

        assertThat(main.explorer().masking().state().get().kind()).isEqualTo(MaskKind.PAINTED);
        assertThat(main.explorer().masking().mask().get().hiddenCount()).isBetween(40, 51);
    }

    @Test
    void keysChooseShareSeedAndTheme(FxRobot robot) throws Exception {
        waitForReconstruction();
        long seed = main.explorer().masking().state().get().seed();

        robot.clickOn("#pane-original");
        robot.type(KeyCode.DIGIT5);
        robot.type(KeyCode.M);
        robot.push(KeyCode.CONTROL, KeyCode.T);

        assertThat(main.explorer().masking().state().get().percent()).isEqualTo(50);
        assertThat(main.explorer().masking().state().get().seed()).isNotEqualTo(seed);
        assertThat(main.explorer().settings().dark().get()).isFalse();
    }

    @Test
    void reconstructionFollowsTheSliderWhileItMoves(FxRobot robot) throws Exception {
        waitForReconstruction();
        Set<Integer> shown = new HashSet<>();
        main.explorer().reconstruction().shown().addListener((property, old, now) -> {
            if (now != null) {
                shown.add(now.reconstruction().mask().keptCount());
            }
        });

        for (int percent = 10; percent <= 90; percent++) {
            int share = percent;
            robot.interact(() -> main.explorer().masking().hide(share));
            robot.sleep(25);
        }
        until(() -> shown().reconstruction().mask().keptCount() == 51);

        assertThat(shown).hasSizeGreaterThan(3); // intermediate pictures, not only the last one
    }

    @Test
    void spacePressesTheButtonThatTheKeyboardReached(FxRobot robot) throws Exception {
        waitForReconstruction();
        long seed = main.explorer().masking().state().get().seed();

        robot.clickOn("#mask-seed");
        robot.type(KeyCode.TAB); // moves to the button for a new seed
        robot.type(KeyCode.SPACE);

        assertThat(main.explorer().masking().state().get().seed()).isNotEqualTo(seed);
        assertThat(main.explorer().problems().current().get()).isNull(); // nothing was played
    }

    @Test
    void digitsTypedIntoTheSeedAreNoShortcuts(FxRobot robot) throws Exception {
        waitForReconstruction();

        robot.clickOn("#mask-seed")
                .push(KeyCode.SHORTCUT, KeyCode.A)
                .write("42")
                .type(KeyCode.ENTER);

        assertThat(main.explorer().masking().state().get().seed()).isEqualTo(42);
        assertThat(main.explorer().masking().state().get().percent()).isEqualTo(80);
    }

    @Test
    void aSeedThatIsNoNumberIsMarkedAndNotUsed(FxRobot robot) throws Exception {
        waitForReconstruction();
        long seed = main.explorer().masking().state().get().seed();
        TextField field = robot.lookup("#mask-seed").queryAs(TextField.class);

        robot.doubleClickOn("#mask-seed").write("7 x").type(KeyCode.ENTER);

        assertThat(field.getPseudoClassStates()).contains(PseudoClass.getPseudoClass("danger"));
        assertThat(main.explorer().masking().state().get().seed()).isEqualTo(seed);

        robot.interact(() -> field.setText("7"));

        assertThat(field.getPseudoClassStates()).doesNotContain(PseudoClass.getPseudoClass("danger"));
    }

    @Test
    void pointingReadsTimeFrequencyAndLevel(FxRobot robot) throws Exception {
        waitForReconstruction();

        robot.moveTo("#pane-rebuilt");

        until(() -> ((StatusBar) robot.lookup("#status").query())
                .getText()
                .matches("0:\\d\\d\\.\\d\\d · .*Hz · mel bin \\d+ · patch \\(\\d+, \\d\\) .* dB.*"));
    }

    @Test
    void sourcesStayAsChosenAndAreADrawerInANarrowWindow(FxRobot robot) throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.L);
        until(() -> !list(robot).isVisible());

        robot.interact(() -> main.stage().setWidth(1700));
        until(() -> main.stage().getScene().getWidth() > 1600); // the scene is resized a moment after its window
        assertThat(list(robot).isVisible()).isFalse();
        robot.push(KeyCode.CONTROL, KeyCode.L);
        until(() -> list(robot).isVisible());

        robot.interact(() -> main.stage().setWidth(1100));
        until(() -> !list(robot).isVisible());
        robot.push(KeyCode.CONTROL, KeyCode.L);
        until(() -> list(robot).isVisible());
        robot.push(KeyCode.ESCAPE);
        until(() -> !list(robot).isVisible());
    }

    @Test
    void keysMoveBetweenPlacesBackAndForward(FxRobot robot) throws Exception {
        waitForReconstruction();
        robot.clickOn("#pane-original");

        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT2);
        assertThat(robot.lookup("#recording").query().isVisible()).isTrue();
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT1);
        assertThat(robot.lookup("#collection-empty").query().isVisible()).isTrue();
        robot.push(KeyCode.ALT, KeyCode.LEFT);
        assertThat(robot.lookup("#recording").query().isVisible()).isTrue();
        robot.push(KeyCode.ALT, KeyCode.RIGHT);
        assertThat(robot.lookup("#collection-empty").query().isVisible()).isTrue();
        robot.push(KeyCode.SHORTCUT, KeyCode.ENTER);
        robot.push(KeyCode.W);
        assertThat(robot.lookup("#pane-original").query().isVisible()).isTrue();
        assertThat(robot.lookup("#recording").queryAll()).isEmpty();
    }

    private static Node list(FxRobot robot) {
        return robot.lookup("#sources").query();
    }

    private ShownReconstruction waitForReconstruction() throws Exception {
        until(() -> main.explorer().reconstruction().shown().get() != null);
        return shown();
    }

    private ShownReconstruction shown() {
        return Objects.requireNonNull(main.explorer().reconstruction().shown().get());
    }

    private static Slider slider(FxRobot robot, String box) {
        return robot.from(robot.lookup(box).<Node>query()).lookup(".slider").query();
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).<Label>query().getText();
    }

    private static boolean onFx(Callable<Boolean> condition) {
        return WaitForAsyncUtils.waitForAsyncFx(90_000, condition);
    }
}
