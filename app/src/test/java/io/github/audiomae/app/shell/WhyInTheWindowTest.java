package io.github.audiomae.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.program.Bundled;
import io.github.audiomae.patches.PatchMask;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// A class is explained in the window, its evidence shown, kept, heard and hidden.
class WhyInTheWindowTest {
    @TempDir
    Path home;

    @RegisterExtension
    private final MainWindowExtension main = new MainWindowExtension(
                    () -> TestExplorer.withModels(Bundled.models(), Jobs.onThisThread(), home))
            .sized(1440, 900);

    @Test
    void aClassIsExplainedAndItsEvidenceIsKeptHeardAndHidden(FxRobot robot) {
        run(() -> main.explorer().start(List.of(TestExplorer.sample("birds"))));
        run(() -> main.explorer().masking().hide(95));
        assertThat(robot.lookup("#hear-evidence").<ToggleButton>query().isDisabled())
                .isTrue();
        assertThat(isShown(robot.lookup("#why-keep").query())).isFalse();

        run(() -> robot.lookup("#why-visible").<CheckBox>query().fire());
        run(() -> robot.lookup("#why-explain").<Button>query().fire());

        assertThat(isShown(robot.lookup("#why-keep").query())).isTrue();
        assertThat(said(robot, "evidence for")).isTrue();
        assertThat(said(robot, "±")).as("random orders with their spread").isTrue();

        run(() -> main.explorer().run("evidence"));
        assertThat(said(robot, "evidence for")).isFalse();

        PatchMask before = mask();
        run(() -> robot.lookup("#why-keep").<Button>query().fire());
        PatchMask evidence = mask();
        assertThat(evidence.keptCount())
                .as("a fifth of the visible patches")
                .isBetween(before.keptCount() / 6, before.keptCount() / 4);

        // The mask is the evidence: the veil stays until something is painted.
        run(() -> main.explorer().run("evidence"));
        assertThat(said(robot, "evidence for")).isTrue();
        run(() -> main.explorer().masking().use(PatchMask.nothingHidden(evidence.grid())));
        assertThat(said(robot, "evidence for")).isFalse();
        run(() -> robot.lookup("#why-keep").<Button>query().fire());
        assertThat(mask()).isEqualTo(evidence);
        run(() -> main.explorer().run("evidence"));

        run(() -> robot.lookup("#hear-evidence").<ToggleButton>query().fire());
        assertThat(robot.lookup("#hear-evidence").<ToggleButton>query().isSelected())
                .isTrue();

        run(() -> robot.lookup("#why-hide").<Button>query().fire());
        PatchMask rest = mask();
        for (int patch = 0; patch < rest.grid().patches(); patch++) {
            if (before.isKept(patch)) {
                assertThat(rest.isKept(patch)).as("patch %d", patch).isNotEqualTo(evidence.isKept(patch));
            }
        }
    }

    private PatchMask mask() {
        return main.explorer().masking().mask().get();
    }

    /// Everything runs on the JavaFX thread, the model too.
    private static void run(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(120_000, action);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static boolean said(FxRobot robot, String words) {
        return robot.lookup(".label").<Labeled>queryAll().stream()
                .anyMatch(label -> String.valueOf(label.getText()).contains(words) && isShown(label));
    }

    private static boolean isShown(Node node) {
        return node.isVisible() && (node.getParent() == null || isShown(node.getParent()));
    }
}
