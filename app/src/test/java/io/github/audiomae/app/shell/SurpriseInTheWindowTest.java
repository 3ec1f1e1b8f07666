package io.github.audiomae.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.place.Origin;
import io.github.audiomae.app.place.Selection;
import io.github.audiomae.app.program.Bundled;
import io.github.audiomae.app.recording.TimeView;
import io.github.audiomae.app.recording.Tones;
import io.github.audiomae.app.spectrogram.PatchTint;
import io.github.audiomae.app.spectrogram.SpectrogramView;
import io.github.audiomae.audio.TimeSpan;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The menu of a pane shows the surprise in its place, which analyses the window; its peaks can be walked.
class SurpriseInTheWindowTest {
    @TempDir
    Path home;

    @RegisterExtension
    private final MainWindowExtension main = new MainWindowExtension(
                    () -> TestExplorer.withModels(Bundled.models(), Jobs.onThisThread(), home))
            .sized(1440, 900);

    @Test
    void paneMenuShowsTheSurpriseAndKeysWalkItsPeaks(FxRobot robot) {
        run(() -> main.explorer().start(List.of(TestExplorer.sample("birds"))));
        run(() -> robot.lookup("#surprise-contexts-8").<ToggleButton>query().fire());
        run(() -> choose(robot, "difference", "surprise"));

        assertThat(main.explorer().arrangement().panes().get()).containsExactly("masked", "rebuilt", "surprise");
        SpectrogramView pane = robot.lookup("#pane-surprise").query();
        assertThat(pane.getChildrenUnmodifiable()).as("patches are drawn").allMatch(Node::isVisible);
        assertThat(pane.tint().get()).isNotEqualTo(PatchTint.NONE);
        run(() -> choose(robot, "rebuilt", "similar"));
        pane = robot.lookup("#pane-similar").query();
        assertThat(pane.getChildrenUnmodifiable()).as("patches are drawn").allMatch(Node::isVisible);
        run(() -> choose(robot, "similar", "rebuilt"));
        run(() -> main.explorer().run("next-surprise"));
        Selection first =
                Objects.requireNonNull(main.explorer().selection().selection().get());
        assertThat(first.origin()).isEqualTo(Origin.PATCH);
        assertThat(main.explorer().player().positionSeconds().get())
                .isEqualTo(first.span().startSeconds());
        run(() -> main.explorer().run("next-surprise"));
        Selection second =
                Objects.requireNonNull(main.explorer().selection().selection().get());
        assertThat(second.span().startSeconds()).isGreaterThan(first.span().startSeconds());

        run(() -> choose(robot, "surprise", "errors"));
        assertThat(main.explorer().arrangement().panes().get()).containsExactly("masked", "rebuilt", "difference");
        assertThat(main.explorer().arrangement().patchErrors().get()).isTrue();
    }

    @Test
    void theWholeRecordingIsScannedAndItsNoveltyShownBelowTheOverview(FxRobot robot) {
        run(() -> main.explorer().start(List.of(TestExplorer.sample("birds"))));
        run(() -> main.explorer().panels().open("surprise"));
        run(() -> robot.lookup("#surprise-contexts-8").<ToggleButton>query().fire());
        run(() -> main.explorer().run("place-recording"));
        assertThat(isShown(robot, "#novelty-strip")).as("nothing is known yet").isFalse();

        run(() -> robot.lookup("#surprise-whole").<Button>query().fire());

        assertThat(isShown(robot, "#novelty-strip")).isTrue();
        assertThat(robot.lookup("#surprise-save").<Button>query().isDisabled()).isFalse();
    }

    /// A step of 0.16 s alone would say nothing.
    @Test
    void theNextSurpriseIsShownWithTheWindowAroundIt() {
        run(() -> main.explorer().start(List.of(Tones.write(home.resolve("long.wav"), 440, 30))));
        run(() -> main.explorer().run("place-recording"));
        run(() -> main.explorer()
                .navigation()
                .step(new Selection(home.resolve("long.wav"), new TimeSpan(14, 14.16), null, Origin.PATCH)));

        TimeView seen = main.explorer().recordingPlace().view().view().get();
        assertThat(seen.to() - seen.from()).isCloseTo(10.24, within(0.01));
    }

    /// 0.3 s are two steps: neither can be unusual beside the other.
    @Test
    void nothingStandsOutInAVeryShortRecording(FxRobot robot) {
        run(() -> main.explorer().start(List.of(Tones.write(home.resolve("short.wav"), 440, 0.3))));
        run(() -> main.explorer().panels().open("surprise"));
        run(() -> robot.lookup("#surprise-window").<Button>query().fire());
        assertThat(isShown(robot, "#surprise-recording")).isFalse();

        run(() -> robot.lookup("#surprise-whole").<Button>query().fire());

        assertThat(robot.lookup("#surprise-recording").<Labeled>query().getText())
                .startsWith("Whole recording: nothing stands out");
        assertThat(isShown(robot, "#surprise-recording")).isTrue();
        run(() -> main.explorer().run("place-recording"));
        assertThat(robot.lookup("#surprise-highest").<Labeled>query().getText()).isEqualTo("nothing stands out");
        assertThat(isShown(robot, "#surprise-recording")).isFalse();
    }

    private static boolean isShown(FxRobot robot, String id) {
        return robot.lookup(id)
                .tryQuery()
                .filter(SurpriseInTheWindowTest::isShown)
                .isPresent();
    }

    private static boolean isShown(Node node) {
        return node.isVisible() && (node.getParent() == null || isShown(node.getParent()));
    }

    private static void choose(FxRobot robot, String pane, String shown) {
        robot.lookup("#pane-menu-" + pane).<MenuButton>query().getItems().stream()
                .filter(item -> item.getId().equals("pane-" + pane + "-shows-" + shown))
                .findFirst()
                .orElseThrow()
                .fire();
    }

    /// Everything runs on the JavaFX thread, the model too.
    private static void run(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(120_000, action);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
