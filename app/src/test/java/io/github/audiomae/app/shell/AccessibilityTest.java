package io.github.audiomae.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.fx.UiThread;
import io.github.audiomae.app.library.LibraryPage;
import io.github.audiomae.app.masking.MaskKind;
import io.github.audiomae.app.masking.PaintTool;
import io.github.audiomae.app.place.Place;
import io.github.audiomae.app.reconstruction.Arrangement;
import io.github.audiomae.app.settings.ThemeChoice;
import io.github.audiomae.app.spectrogram.SpectrogramPoint;
import io.github.audiomae.patches.WindowForm;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// In the main window and every dialog, every control has a name, every text is legible, and everything can be done
/// with the keyboard.
class AccessibilityTest {
    @TempDir
    Path home;

    @RegisterExtension
    private final MainWindowExtension main = new MainWindowExtension(
                    () -> TestExplorer.with(Jobs.onThreads(UiThread.javaFx()), home))
            .sized(1440, 900)
            .then(opened -> opened.explorer().start(List.of(TestExplorer.sample("birds"))));

    @ParameterizedTest
    @EnumSource(
            value = ThemeChoice.class,
            names = {"DARK", "LIGHT"})
    void everythingInTheWindowHasWordsAndCanBeRead(ThemeChoice theme, FxRobot robot) throws Exception {
        robot.interact(() -> main.explorer().settings().theme().set(theme));
        waitForReconstruction();
        List<String> complaints = new ArrayList<>();
        look(robot, complaints, () -> {});
        look(robot, complaints, () -> main.explorer().masking().choose(MaskKind.TIME_FREQUENCY));
        look(robot, complaints, () -> main.explorer().masking().choose(MaskKind.PAINTED));
        look(
                robot,
                complaints,
                () -> main.explorer().arrangement().arrangement().set(Arrangement.WIPE));
        look(robot, complaints, () -> main.explorer().workspace().open(Path.of("nowhere.wav")));
        look(robot, complaints, () -> main.explorer().problems().tell("Something to know."));
        look(robot, complaints, () -> main.explorer().tour().begin());
        look(robot, complaints, () -> main.explorer().tour().end());
        look(robot, complaints, () -> main.explorer().navigation().show(Place.RECORDING));
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        look(robot, complaints, () -> {});

        assertThat(new LinkedHashSet<>(complaints)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = ThemeChoice.class,
            names = {"DARK", "LIGHT"})
    void everythingInEveryDialogHasWordsAndCanBeRead(ThemeChoice theme, FxRobot robot) throws Exception {
        waitForReconstruction();
        robot.interact(() -> main.explorer().settings().theme().set(theme));
        List<String> complaints = new ArrayList<>();
        look(robot, complaints, () -> main.explorer().run("models"));
        look(robot, complaints, () -> main.explorer().library().show(new LibraryPage.Download()));
        closeTop(robot);
        look(robot, complaints, () -> main.explorer().run("devices"));
        closeTop(robot);
        look(robot, complaints, () -> main.explorer().run("compare"));
        closeTop(robot);
        look(robot, complaints, () -> main.explorer().run("export"));
        closeTop(robot);
        look(robot, complaints, () -> main.explorer().run("save-figure"));
        closeTop(robot);
        robot.push(KeyCode.F2);
        look(robot, complaints, () -> {});
        closeTop(robot);
        robot.push(KeyCode.CONTROL, KeyCode.COMMA);
        look(robot, complaints, () -> {});
        look(
                robot,
                complaints,
                () -> ((TabPane) top().getScene().lookup("#preferences-tabs"))
                        .getSelectionModel()
                        .selectLast());

        assertThat(new LinkedHashSet<>(complaints)).isEmpty();
    }

    @Test
    void plantedButtonWithoutWordsAndPaleTextAreComplainedOf(FxRobot robot) {
        List<String> complaints = new ArrayList<>();
        look(robot, complaints, () -> {});
        assertThat(complaints).isEmpty();

        Button nameless = new Button();
        nameless.setId("planted-button");
        Label pale = new Label("planted words");
        pale.setStyle("-fx-text-fill: #20242c");
        look(
                robot,
                complaints,
                () -> ((Pane) main.stage().getScene().getRoot()).getChildren().add(new VBox(nameless, pale)));

        assertThat(complaints)
                .anySatisfy(said -> assertThat(said).contains("no name").contains("planted-button"))
                .anySatisfy(said -> assertThat(said).contains("too faint").contains("planted words"));
    }

    @Test
    void tabulatorComesEverywhereFromTopToBottomAndBack(FxRobot robot) throws Exception {
        waitForReconstruction();
        robot.interact(() -> main.stage().getScene().getRoot().lookup("#list").requestFocus());
        Set<Node> reached = new LinkedHashSet<>();
        while (reached.add(Objects.requireNonNull(main.stage().getScene().getFocusOwner()))) {
            robot.push(KeyCode.TAB);
        }

        List<String> ids =
                reached.stream().map(Node::getId).filter(Objects::nonNull).toList();
        assertThat(main.stage().getScene().getFocusOwner())
                .as("after the last comes the first")
                .isSameAs(reached.iterator().next());
        assertThat(ids)
                .containsSubsequence(
                        "list",
                        "search",
                        "program",
                        "source-list",
                        "overview",
                        "pane-original",
                        "mask-seed",
                        "pane-masked",
                        "pane-rebuilt",
                        "pane-difference",
                        "why-explain",
                        "play");
        assertThat(Spoken.all(main.stage().getScene().getRoot())
                        .filter(node -> node.isFocusTraversable() && !node.isDisabled() && isVisible(node))
                        .filter(node -> node.getId() != null && !isReachedByArrows(node))
                        .map(Node::getId))
                .isSubsetOf(ids);
    }

    @Test
    void maskIsPaintedByKeysAlone(FxRobot robot) {
        robot.interact(() -> {
            main.explorer().masking().clear();
            main.explorer().masking().tool().set(PaintTool.BRUSH);
            main.explorer().masking().brushSize().set(1);
            main.stage().getScene().getRoot().lookup("#pane-masked").requestFocus();
            main.explorer()
                    .cursor()
                    .pointAt(new SpectrogramPoint(16 * 10 + 3, 16 * 3 + 5, WindowForm.AUDIOSET)); // patch (10, 3)
        });

        robot.push(KeyCode.ENTER);
        robot.push(KeyCode.SHIFT, KeyCode.RIGHT);
        robot.push(KeyCode.ENTER);

        assertThat(hidden()).containsExactly(10 * 8 + 3, 11 * 8 + 3);

        robot.push(KeyCode.SHIFT, KeyCode.ENTER);
        assertThat(hidden()).as("the opposite shows it again").containsExactly(10 * 8 + 3);

        robot.push(KeyCode.X); // a box: start, extend, finish
        robot.push(KeyCode.ENTER);
        robot.push(KeyCode.SHIFT, KeyCode.RIGHT);
        robot.push(KeyCode.SHIFT, KeyCode.UP);
        robot.push(KeyCode.ENTER);
        robot.push(KeyCode.SHIFT, KeyCode.RIGHT);

        assertThat(hidden()).containsExactly(10 * 8 + 3, 11 * 8 + 3, 11 * 8 + 4, 12 * 8 + 3, 12 * 8 + 4);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(hidden()).as("a box is one step back").containsExactly(10 * 8 + 3);
    }

    private void waitForReconstruction() throws Exception {
        WaitForAsyncUtils.waitFor(
                60,
                TimeUnit.SECONDS,
                () -> main.explorer().reconstruction().shown().get() != null
                        && main.explorer().timeline().timeline().get() != null
                        && !main.explorer().timeline().running().get());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private List<Integer> hidden() {
        List<Integer> hidden = new ArrayList<>();
        for (int patch = 0; patch < 512; patch++) {
            if (!main.explorer().masking().mask().get().isKept(patch)) {
                hidden.add(patch);
            }
        }
        return hidden;
    }

    /// Of a group of toggle buttons, Tab reaches the selected one, and arrow keys the others.
    private static boolean isReachedByArrows(Node node) {
        return node instanceof ToggleButton button && button.getToggleGroup() != null && !button.isSelected();
    }

    private void look(FxRobot robot, List<String> complaints, Runnable before) {
        robot.interact(before);
        robot.interact(() -> {
            top().getScene().getRoot().applyCss();
            top().getScene().getRoot().layout();
            complaints.addAll(Spoken.complaints(top().getScene().getRoot()));
        });
    }

    private void closeTop(FxRobot robot) {
        robot.interact(() -> {
            if (top() != main.stage()) {
                top().hide();
            }
        });
    }

    private static Window top() {
        return new ArrayList<>(Window.getWindows()).getLast();
    }

    private static boolean isVisible(Node node) {
        for (Node now = node; now != null; now = now.getParent()) {
            if (!now.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
