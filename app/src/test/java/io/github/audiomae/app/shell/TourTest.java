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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// The tour at the first start.
class TourTest {
    @TempDir
    Path home;

    @SuppressWarnings("NullAway.Init")
    private MaskState fresh;

    @RegisterExtension
    private final MainWindowExtension main = new MainWindowExtension(() -> TestExplorer.with(Jobs.onThisThread(), home))
            .then(opened -> {
                fresh = opened.explorer().masking().state().get();
                opened.explorer().tourFeature().welcome();
                opened.explorer().start(List.of());
            });

    @Test
    void firstStartShowsItOnceAndNeverAgain(FxRobot robot) {
        assertThat(main.explorer().tour().step().get()).isEqualTo(TourStep.RATIO);

        robot.type(KeyCode.ESCAPE);
        assertThat(main.explorer().tour().isRunning()).isFalse();
        assertThat(main.explorer().masking().state().get()).isEqualTo(fresh);

        robot.interact(() -> main.explorer().settings().close());
        SettingsViewModel nextStart = new SettingsViewModel(Jobs.onThisThread(), new SettingsStore(home));
        assertThat(nextStart.tourSeen().get()).isTrue();
        robot.interact(() -> main.explorer().tour().beginOnce());
        assertThat(main.explorer().tour().isRunning()).isFalse();
        robot.interact(() -> main.explorer().tour().begin());
        assertThat(main.explorer().tour().isRunning()).isTrue();
    }

    @Test
    void eachStepDoesWhatItSpeaksOfAndPointsAtItsControl(FxRobot robot) {
        assertThat(main.explorer().masking().state().get().percent()).isEqualTo(50);
        assertPointsAt(robot, "#mask-ratio");

        robot.type(KeyCode.ENTER);
        assertThat(main.explorer().masking().state().get().kind()).isEqualTo(MaskKind.PAINTED);
        assertThat(main.explorer().masking().mask().get().hiddenCount()).isBetween(60, 200);
        assertPointsAt(robot, "#tool-brush");

        robot.type(KeyCode.RIGHT);
        assertThat(main.explorer().arrangement().arrangement().get()).isEqualTo(Arrangement.WIPE);

        robot.type(KeyCode.RIGHT);
        assertThat(main.explorer().classification().pinned()).hasSize(1);
        assertPointsAt(robot, ".classification");

        robot.type(KeyCode.RIGHT);
        assertPointsAt(robot, "#export");
        robot.type(KeyCode.LEFT);
        assertThat(main.explorer().tour().step().get()).isEqualTo(TourStep.CLASSES);
    }

    @Test
    void endPutsEverythingBack(FxRobot robot) {
        robot.type(KeyCode.RIGHT, 4);
        assertThat(main.explorer().tour().step().get()).isEqualTo(TourStep.EXPORT);

        robot.type(KeyCode.ENTER);

        assertThat(main.explorer().tour().isRunning()).isFalse();
        assertThat(main.explorer().masking().state().get()).isEqualTo(fresh);
        assertThat(main.explorer().arrangement().arrangement().get()).isEqualTo(Arrangement.STACKED);
        assertThat(main.explorer().classification().pinned()).isEmpty();
    }

    @Test
    void nothingIsLockedMeanwhile(FxRobot robot) {
        long seed = main.explorer().masking().state().get().seed();
        robot.clickOn("#mask-dice");

        assertThat(main.explorer().masking().state().get().seed()).isNotEqualTo(seed);
        assertThat(main.explorer().tour().isRunning()).isTrue();
        robot.type(KeyCode.ESCAPE);
        assertThat(main.explorer().tour().isRunning()).isFalse();
    }

    /// Asserts that the frame is around the control, and that the card is inside the window and does not cover it.
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
