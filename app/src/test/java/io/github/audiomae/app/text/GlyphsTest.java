package io.github.audiomae.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class GlyphsTest {
    @Start
    void start(Stage stage) {
        stage.show();
    }

    @Test
    void latinLettersAreEverywhere(FxRobot robot) {
        robot.interact(() -> assertThat(Glyphs.canDraw("English")).isTrue());
    }

    /// Private-use characters of the last plane: no font has them, and all are drawn as the same box.
    @Test
    void charactersWithoutAFontAreNoticed(FxRobot robot) {
        robot.interact(() -> assertThat(Glyphs.canDraw("\uF6B7\uF6B8")).isFalse());
    }
}
