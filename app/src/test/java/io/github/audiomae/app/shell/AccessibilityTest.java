package io.github.audiomae.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.app.embedding.EmbeddingExportDialog;
import io.github.audiomae.app.experiment.FigureDialog;
import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.fx.UiThread;
import io.github.audiomae.app.masking.MaskKind;
import io.github.audiomae.app.masking.PaintTool;
import io.github.audiomae.app.models.Sheet;
import io.github.audiomae.app.reconstruction.Arrangement;
import io.github.audiomae.app.settings.FileDialogs;
import io.github.audiomae.app.settings.ThemeChoice;
import io.github.audiomae.app.spectrogram.Place;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The window and every dialog: what can be reached has words and can be read, and all can be done by keys.
@ExtendWith(ApplicationExtension.class)
class AccessibilityTest {
    @TempDir
    Path home;

    @SuppressWarnings("NullAway.Init") // the toolkit calls open() before each test
    private Explorer explorer;

    @SuppressWarnings("NullAway.Init")
    private Stage stage;

    @Start
    void open(Stage window) {
        stage = window;
        stage.setX(0);
        stage.setY(0);
        explorer = TestExplorer.with(Jobs.onThreads(UiThread.javaFx()), home);
        new MainWindow(explorer, stage).show();
        stage.setWidth(1440);
        stage.setHeight(900);
        explorer.start(List.of(TestExplorer.sample("birds")));
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> {
            List.copyOf(Window.getWindows()).stream()
                    .filter(other -> other != stage)
                    .forEach(Window::hide);
            explorer.close();
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = ThemeChoice.class,
            names = {"DARK", "LIGHT"})
    void everythingInTheWindowHasWordsAndCanBeRead(ThemeChoice theme, FxRobot robot) throws Exception {
        robot.interact(() -> explorer.settings().theme().set(theme));
        waitForLook();
        List<String> complaints = new ArrayList<>();
        look(robot, complaints, () -> {});
        look(robot, complaints, () -> explorer.masking().choose(MaskKind.TIME_FREQUENCY));
        look(robot, complaints, () -> explorer.masking().choose(MaskKind.PAINTED));
        look(robot, complaints, () -> explorer.comparison().arrangement().set(Arrangement.WIPE));
        look(robot, complaints, () -> explorer.workspace().open(Path.of("nowhere.wav")));
        look(robot, complaints, () -> explorer.problems().tell("Something to know."));
        look(robot, complaints, () -> explorer.tour().begin());
        look(robot, complaints, () -> explorer.tour().end());
        look(robot, complaints, () -> explorer.browsing().view().shown().set(true));
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        look(robot, complaints, () -> {});

        assertThat(new LinkedHashSet<>(complaints)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = ThemeChoice.class,
            names = {"DARK", "LIGHT"})
    void everythingInEveryDialogHasWordsAndCanBeRead(ThemeChoice theme, FxRobot robot) throws Exception {
        waitForLook();
        robot.interact(() -> explorer.settings().theme().set(theme));
        ModelWindows windows = new ModelWindows(explorer, stage);
        FileDialogs files = new FileDialogs(explorer.settings());
        List<String> complaints = new ArrayList<>();
        look(robot, complaints, windows::showLibrary);
        look(robot, complaints, () -> explorer.modelTools().library().show(new Sheet.Download()));
        closeTop(robot);
        look(robot, complaints, windows::showDevices);
        closeTop(robot);
        look(robot, complaints, windows::showComparison);
        closeTop(robot);
        look(
                robot,
                complaints,
                () -> new EmbeddingExportDialog(explorer.embeddings(), files, explorer.messages(), stage, folder -> {})
                        .show());
        closeTop(robot);
        look(
                robot,
                complaints,
                () -> new FigureDialog(explorer.experiment(), files, explorer.messages(), stage).show());
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
    void tabulatorComesEverywhereFromTopToBottomAndBack(FxRobot robot) throws Exception {
        waitForLook();
        robot.interact(() -> stage.getScene().getRoot().lookup("#list").requestFocus());
        Set<Node> reached = new LinkedHashSet<>();
        while (reached.add(Objects.requireNonNull(stage.getScene().getFocusOwner()))) {
            robot.push(KeyCode.TAB);
        }

        List<String> ids =
                reached.stream().map(Node::getId).filter(Objects::nonNull).toList();
        assertThat(stage.getScene().getFocusOwner())
                .as("after the last comes the first")
                .isSameAs(reached.iterator().next());
        assertThat(ids)
                .containsSubsequence(
                        "list",
                        "play",
                        "search",
                        "program",
                        "recordings",
                        "overview",
                        "pane-original",
                        "mask-seed",
                        "pane-masked",
                        "pane-rebuilt",
                        "pane-difference",
                        "export");
        assertThat(Spoken.all(stage.getScene().getRoot())
                        .filter(node -> node.isFocusTraversable() && !node.isDisabled() && isVisible(node))
                        .filter(node -> node.getId() != null && !isReachedByArrows(node))
                        .map(Node::getId))
                .isSubsetOf(ids);
    }

    @Test
    void maskIsPaintedByKeysAlone(FxRobot robot) {
        robot.interact(() -> {
            explorer.masking().clear();
            explorer.masking().tool().set(PaintTool.BRUSH);
            explorer.masking().brushSize().set(1);
            stage.getScene().getRoot().lookup("#pane-masked").requestFocus();
            explorer.cursor().pointAt(new Place(16 * 10 + 3, 16 * 3 + 5)); // patch (10, 3)
        });

        robot.push(KeyCode.ENTER);
        robot.push(KeyCode.SHIFT, KeyCode.RIGHT);
        robot.push(KeyCode.ENTER);

        assertThat(hidden()).containsExactly(10 * 8 + 3, 11 * 8 + 3);

        robot.push(KeyCode.SHIFT, KeyCode.ENTER);
        assertThat(hidden()).as("the opposite shows it again").containsExactly(10 * 8 + 3);

        robot.push(KeyCode.X); // a box: begin, grow, end
        robot.push(KeyCode.ENTER);
        robot.push(KeyCode.SHIFT, KeyCode.RIGHT);
        robot.push(KeyCode.SHIFT, KeyCode.UP);
        robot.push(KeyCode.ENTER);
        robot.push(KeyCode.SHIFT, KeyCode.RIGHT);

        assertThat(hidden()).containsExactly(10 * 8 + 3, 11 * 8 + 3, 11 * 8 + 4, 12 * 8 + 3, 12 * 8 + 4);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(hidden()).as("a box is one step back").containsExactly(10 * 8 + 3);
    }

    private void waitForLook() throws Exception {
        WaitForAsyncUtils.waitFor(
                60,
                TimeUnit.SECONDS,
                () -> explorer.reconstruction().look().get() != null
                        && explorer.timeline().timeline().get() != null
                        && !explorer.timeline().running().get());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private List<Integer> hidden() {
        List<Integer> hidden = new ArrayList<>();
        for (int patch = 0; patch < 512; patch++) {
            if (!explorer.masking().mask().get().isKept(patch)) {
                hidden.add(patch);
            }
        }
        return hidden;
    }

    /// Of buttons of which one is pressed, that one has the keyboard; arrows go to the others.
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
            if (top() != stage) {
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
