package io.github.audiomae.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.app.command.KeyMap;
import io.github.audiomae.app.text.Messages;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class FullScreenTest {
    @SuppressWarnings("NullAway.Init") // the toolkit calls open() before each test
    private Stage stage;

    @SuppressWarnings("NullAway.Init") // as above
    private FullScreen fullScreen;

    @Start
    void open(Stage stage) {
        this.stage = stage;
        KeyMap keys = new KeyMap(Shortcut.defaults(), new SimpleObjectProperty<>(Map.of()));
        fullScreen = new FullScreen(stage, keys, Messages.in(Locale.GERMAN));
        stage.setScene(new Scene(new Pane()));
        stage.show();
    }

    @Test
    void hintNamesTheKeysInTheLanguageOfTheWindowAndEscapeIsLeftToMenus(FxRobot robot) {
        robot.interact(fullScreen::toggle);

        assertThat(stage.isFullScreen()).isTrue();
        assertThat(stage.getFullScreenExitHint()).isEqualTo("F11 verlässt das Vollbild");

        robot.type(KeyCode.ESCAPE);
        assertThat(stage.isFullScreen()).isTrue();

        robot.interact(fullScreen::toggle);
        assertThat(stage.isFullScreen()).isFalse();
    }
}
