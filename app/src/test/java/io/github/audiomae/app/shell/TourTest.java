package io.github.audiomae.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.masking.MaskKind;
import io.github.audiomae.app.masking.MaskState;
import io.github.audiomae.app.reconstruction.Arrangement;
import io.github.audiomae.app.settings.SettingsStore;
import io.github.audiomae.app.settings.SettingsViewModel;
import io.github.audiomae.app.tour.TourStep;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The tour of a first start.
@ExtendWith(ApplicationExtension.class)
class TourTest {
    @TempDir
    Path home;

    @SuppressWarnings("NullAway.Init") // the toolkit calls open() before each test
    private Explorer explorer;

    @SuppressWarnings("NullAway.Init")
    private MainWindow window;

    @SuppressWarnings("NullAway.Init")
    private MaskState fresh;

    @Start
    void open(Stage stage) {
        explorer = TestExplorer.with(Jobs.onThisThread(), home);
        window = new MainWindow(explorer, stage);
        window.show();
        stage.setWidth(1280);
        stage.setHeight(720);
        fresh = explorer.masking().state().get();
        window.welcome();
        explorer.start(List.of());
    }

    @Test
    void firstStartShowsItOnceAndNeverAgain(FxRobot robot) {
        assertThat(explorer.tour().step().get()).isEqualTo(TourStep.RATIO);

        robot.type(KeyCode.ESCAPE);
        assertThat(explorer.tour().isRunning()).isFalse();
        assertThat(explorer.masking().state().get()).isEqualTo(fresh);

        robot.interact(() -> explorer.settings().close());
        SettingsViewModel nextStart = new SettingsViewModel(Jobs.onThisThread(), new SettingsStore(home));
        assertThat(nextStart.tourSeen().get()).isTrue();
        robot.interact(() -> explorer.tour().beginOnce());
        assertThat(explorer.tour().isRunning()).isFalse();
        robot.interact(() -> explorer.tour().begin());
        assertThat(explorer.tour().isRunning()).isTrue();
    }

    @Test
    void eachStepDoesWhatItSpeaksOfAndPointsAtItsControl(FxRobot robot) {
        assertThat(explorer.masking().state().get().percent()).isEqualTo(50);
        assertPointsAt(robot, "#mask-ratio");

        robot.type(KeyCode.ENTER);
        assertThat(explorer.masking().state().get().kind()).isEqualTo(MaskKind.PAINTED);
        assertThat(explorer.masking().mask().get().hiddenCount()).isBetween(60, 200);
        assertPointsAt(robot, "#tool-brush");

        robot.type(KeyCode.RIGHT);
        assertThat(explorer.comparison().arrangement().get()).isEqualTo(Arrangement.WIPE);

        robot.type(KeyCode.RIGHT);
        assertThat(explorer.classification().pinned()).hasSize(1);
        assertPointsAt(robot, ".classification");

        robot.type(KeyCode.RIGHT);
        assertPointsAt(robot, "#export");
        robot.type(KeyCode.LEFT);
        assertThat(explorer.tour().step().get()).isEqualTo(TourStep.CLASSES);
    }

    @Test
    void endPutsEverythingBack(FxRobot robot) {
        robot.type(KeyCode.RIGHT, 4);
        assertThat(explorer.tour().step().get()).isEqualTo(TourStep.EXPORT);

        robot.type(KeyCode.ENTER);

        assertThat(explorer.tour().isRunning()).isFalse();
        assertThat(explorer.masking().state().get()).isEqualTo(fresh);
        assertThat(explorer.comparison().arrangement().get()).isEqualTo(Arrangement.STACKED);
        assertThat(explorer.classification().pinned()).isEmpty();
    }

    @Test
    void nothingIsLockedMeanwhile(FxRobot robot) {
        robot.clickOn("#kind-time");

        assertThat(explorer.masking().state().get().kind()).isEqualTo(MaskKind.TIME);
        assertThat(explorer.tour().isRunning()).isTrue();
        robot.type(KeyCode.ESCAPE);
        assertThat(explorer.tour().isRunning()).isFalse();
    }

    /// The frame lies around the control, and the card is in the window and does not cover it.
    private static void assertPointsAt(FxRobot robot, String selector) {
        robot.interact(() -> {
            Node tour = robot.lookup("#tour").query();
            tour.getScene().getRoot().applyCss();
            tour.getScene().getRoot().layout();
            Bounds control = inScene(tour.getScene().getRoot().lookup(selector));
            Bounds frame = inScene(tour.lookup(".tour-frame"));
            Bounds card = inScene(tour.lookup(".tour-card"));

            assertThat(frame.contains(control))
                    .as(selector + " " + control + " in " + frame)
                    .isTrue();
            assertThat(card.intersects(control)).as("card covers " + selector).isFalse();
            assertThat(inScene(tour).contains(card)).as("card is in the window").isTrue();
        });
    }

    private static Bounds inScene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }
}
