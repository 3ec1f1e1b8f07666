package io.github.audiomae.app.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.app.text.Messages;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ProblemBarTest {
    private final Messages messages = Messages.in(Locale.ENGLISH);
    private final ProblemsViewModel problems = new ProblemsViewModel(messages);

    @Start
    void start(Stage stage) {
        stage.setScene(new Scene(new ProblemBar(problems, messages, Duration.millis(200), true)));
        stage.show();
    }

    @Test
    void whatWentWellGoesByItself(FxRobot robot) throws Exception {
        robot.interact(() -> {
            problems.confirm("Saved.");
            assertThat(robot.lookup("#problem").query().isVisible()).isTrue();
        });

        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, problems.current().isNull());
    }

    /// Even if a success was shown just before.
    @Test
    void noticeStays(FxRobot robot) {
        robot.interact(() -> problems.confirm("Saved."));
        robot.interact(() -> problems.tell("The graphics card was lost."));

        robot.sleep(400);

        robot.interact(() -> assertThat(
                        robot.lookup("#problem-sentence").queryLabeled().getText())
                .isEqualTo("The graphics card was lost."));
        assertThat(problems.current().isNotNull().get()).isTrue();
    }
}
