package io.github.audiomae.app.shell;

import static io.github.audiomae.app.shell.MainWindowExtension.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.app.control.Tips;
import io.github.audiomae.app.fx.Jobs;
import java.nio.file.Path;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// What is heard of the window, chosen by keys and buttons, with a model that predicts patches without levels and a
/// recording at 44.1 kHz.
class HearingInTheWindowTest {
    @TempDir
    Path home;

    @RegisterExtension
    private final MainWindowExtension main = new MainWindowExtension(() -> TestExplorer.withModels(
                    List.of(TestExplorer.patchNormalized(home.resolve("Patchwise"))), Jobs.onThisThread(), home))
            .then(opened -> opened.explorer().start(List.of(TestExplorer.sample("birds"))));

    @Test
    void theLitLoudspeakerMarksThePaneThatIsHeard(FxRobot robot) {
        assertThat(lit(robot)).containsExactly("hear-pane-original");

        run(robot, "hear-next");
        assertThat(lit(robot)).containsExactly("hear-pane-masked");
        assertThat(robot.lookup("#hear-visible").<ToggleButton>query().isSelected())
                .isTrue();

        run(robot, "hear-next");
        assertThat(lit(robot)).as("no pane shows hidden patches alone").isEmpty();

        run(robot, "hear-next");
        System.gc(); // what is lit must not depend on a binding that nobody keeps
        assertThat(lit(robot)).containsExactly("hear-pane-rebuilt");

        run(robot, "swap");
        assertThat(lit(robot)).isEmpty();
        assertThat(robot.lookup("#hear-hidden").<ToggleButton>query().isSelected())
                .isTrue();
        robot.interact(() -> robot.lookup("#hear-pane-masked").<Button>query().fire());
        assertThat(lit(robot)).containsExactly("hear-pane-masked");
    }

    @Test
    void aSoundThatCannotBeHeardSaysWhy(FxRobot robot) throws Exception {
        Node evidence = robot.lookup("#hear-evidence").query();
        assertThat(evidence.isDisabled()).isTrue();
        robot.moveTo("#hear-reconstruction").moveTo(evidence).moveBy(2, 0);
        until(() -> Window.getWindows().stream()
                .anyMatch(window -> window instanceof Tooltip tip
                        && tip.getText().equals("There is no evidence yet: explain a class under WHY")));
    }

    @Test
    void theSwappedPaneShowsWhatIsHeard(FxRobot robot) {
        for (int i = 0; i < 4; i++) {
            run(robot, "swap");
            assertThat(main.explorer().arrangement().originalInstead().get())
                    .as("after %d times", i + 1)
                    .isEqualTo(
                            robot.lookup("#hear-original").<ToggleButton>query().isSelected());
        }
        run(robot, "hear-next");
        run(robot, "hear-next");
        run(robot, "swap");
        assertThat(robot.lookup("#hear-visible").<ToggleButton>query().isSelected())
                .isFalse();
        assertThat(main.explorer().arrangement().originalInstead().get())
                .as("a comparison with the visible patches is not one of the reconstruction")
                .isFalse();
    }

    @Test
    void thePlayerSaysWhatIsMissingAndWhatIsEstimated(FxRobot robot) {
        assertThat(note(robot)).isEqualTo("nothing above 8 kHz");
        assertThat(Tips.of(robot.lookup("#hear-menu").<MenuButton>query()).get())
                .as("where the note has no room")
                .startsWith("nothing above 8 kHz");

        run(robot, "hear-previous");

        assertThat(note(robot)).isEqualTo("nothing above 8 kHz · estimated levels");
    }

    private void run(FxRobot robot, String command) {
        robot.interact(() -> main.explorer().run(command));
    }

    private static String note(FxRobot robot) {
        return robot.lookup("#hear-note").<Labeled>query().getText();
    }

    private static List<String> lit(FxRobot robot) {
        return robot.lookup(".loudspeaker").<Node>queryAll().stream()
                .filter(node -> node.getPseudoClassStates().contains(PseudoClass.getPseudoClass("lit")))
                .map(Node::getId)
                .toList();
    }
}
