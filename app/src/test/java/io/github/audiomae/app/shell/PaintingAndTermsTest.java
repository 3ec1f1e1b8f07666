package io.github.audiomae.app.shell;

import static io.github.audiomae.app.shell.MainWindowExtension.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.fx.UiThread;
import io.github.audiomae.app.masking.MaskKind;
import io.github.audiomae.app.spectrogram.PatchTint;
import io.github.audiomae.app.spectrogram.SpectrogramView;
import io.github.audiomae.patches.PatchMask;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// Strokes of the brush on the panes, and the numbers beside them.
class PaintingAndTermsTest {
    @TempDir
    Path home;

    @RegisterExtension
    private final MainWindowExtension main = new MainWindowExtension(
                    () -> TestExplorer.with(Jobs.onThreads(UiThread.javaFx()), home))
            .sized(1440, 900)
            .then(opened -> opened.explorer().start(List.of(TestExplorer.sample("birds"))));

    @Test
    void strokesOnTheOriginalAreSeenThereAndClearedByAButton(FxRobot robot) throws Exception {
        until(() -> main.explorer().reconstruction().shown().get() != null);
        robot.interact(() -> main.explorer().masking().choose(MaskKind.PAINTED));
        SpectrogramView original = robot.lookup("#pane-original").query();
        assertThat(original.tint().get())
                .satisfies(clear -> assertThat(clear.argb()).containsOnly(0));

        robot.drag("#pane-original").dropBy(60, 0);

        PatchMask painted = main.explorer().masking().mask().get();
        assertThat(painted.hiddenCount()).isBetween(5, 200);
        assertThat(original.tint().get().argb())
                .isEqualTo(PatchTint.veiling(painted).argb());

        robot.clickOn("#paint-clear");
        assertThat(main.explorer().masking().mask().get().hiddenCount()).isZero();
    }

    @Test
    void termsAreExplainedAndAModelWorseThanTheGuessIsMarked(FxRobot robot) throws Exception {
        until(() -> main.explorer().reconstruction().shown().get() != null);
        assertThat(robot.lookup(".details .detail-row > .muted").queryAllAs(Label.class))
                .hasSizeGreaterThan(7)
                .allSatisfy(name ->
                        assertThat(name.getTooltip().getText()).isNotBlank().doesNotContain("details."));

        Label ratio = robot.lookup("#details-ratio").query();
        robot.interact(() -> main.explorer().masking().hide(5)); // neighbours of a single patch tell more than a model
        until(() -> ratio.getText().contains("worse"));
        assertThat(ratio.getStyleClass()).contains("worse");

        robot.interact(() -> main.explorer().masking().hide(0));
        until(() -> ratio.getText().equals("–"));
        assertThat(ratio.getTooltip().getText()).isEqualTo("No patch with sound is hidden");
        assertThat(ratio.getStyleClass()).doesNotContain("worse");
    }
}
