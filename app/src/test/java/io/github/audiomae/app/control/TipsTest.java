package io.github.audiomae.app.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class TipsTest {
    @SuppressWarnings("NullAway.Init") // made when JavaFX has started
    private Button button;

    @Start
    private void start(Stage stage) {
        button = new Button("Play");
        stage.setScene(new Scene(new StackPane(button), 300, 200));
        stage.show();
    }

    @Test
    void aTooltipIsMadeWhenThePointerComes(FxRobot robot) throws Exception {
        robot.interact(() -> Tips.put(button, "plays the window"));
        assertThat(button.getTooltip()).isNull();
        assertThat(button.getAccessibleHelp()).isEqualTo("plays the window");

        robot.moveTo(button).moveBy(1, 1);

        WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, TipsTest::isShown);
        robot.interact(() -> Tips.put(button, "plays the selection"));
        assertThat(button.getTooltip().getText()).isEqualTo("plays the selection");
        robot.interact(() -> Tips.put(button, null));
        assertThat(button.getTooltip()).isNull();
        assertThat(button.getAccessibleHelp()).isNull();
    }

    @Test
    void anExplainedControlSaysWhyItCannotBeUsedAndElseWhatItDoes(FxRobot robot) {
        robot.interact(() -> {
            Tips.put(button, "plays the window");
            ExplainedControl explained = new ExplainedControl(button, "");
            assertThat(button.getAccessibleHelp()).isEqualTo("plays the window");

            explained.reason().set("there is no sound");
            assertThat(button.getAccessibleHelp()).isEqualTo("there is no sound");

            explained.reason().set("");
            Tips.put(button, "plays all of it");
            assertThat(button.getAccessibleHelp()).isEqualTo("plays all of it");
        });
    }

    @Test
    void aTextMayBeBound(FxRobot robot) {
        SimpleStringProperty words = new SimpleStringProperty("one");
        robot.interact(() -> {
            assertThat(Tips.text(button)).isEmpty();
            Tips.of(button).bind(words);
            words.set("two");
        });

        assertThat(button.getAccessibleHelp()).isEqualTo("two");
    }

    private static boolean isShown() {
        return Window.getWindows().stream()
                .anyMatch(window -> window instanceof Tooltip tip
                        && tip.isShowing()
                        && tip.getText().equals("plays the window"));
    }
}
