package io.github.audiomae.app.spectrogram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.audiomae.patches.WindowForm;
import org.junit.jupiter.api.Test;

class CursorViewModelTest {
    private final CursorViewModel cursor = new CursorViewModel();

    @Test
    void keysStartInTheMiddleOfWhatIsVisible() {
        cursor.viewport().set(new Viewport(100, 300, 1024));

        cursor.move(1, 1);

        assertThat(cursor.point().get()).isEqualTo(new SpectrogramPoint(200, 64, WindowForm.AUDIOSET));
    }

    @Test
    void keysMoveTheCursorToTheEdgeAndNoFurther() {
        cursor.pointAt(new SpectrogramPoint(1020, 2, WindowForm.AUDIOSET));

        cursor.move(3, -1);
        assertThat(cursor.point().get()).isEqualTo(new SpectrogramPoint(1023, 1, WindowForm.AUDIOSET));
        cursor.move(16, -16);
        assertThat(cursor.point().get()).isEqualTo(new SpectrogramPoint(1023, 0, WindowForm.AUDIOSET));

        cursor.leave();
        assertThat(cursor.point().get()).isNull();
    }

    @Test
    void zoomKeepsTheFrameUnderTheCursorWhereItIs() {
        cursor.pointAt(new SpectrogramPoint(256, 5, WindowForm.AUDIOSET));

        cursor.zoom(0.5);

        Viewport shown = cursor.viewport().get();
        assertThat(shown.frames()).isEqualTo(512);
        assertThat(shown.x(256, 100)).isCloseTo(Viewport.ALL.x(256, 100), within(1e-9));
    }

    @Test
    void zoomWithoutACursorKeepsTheMiddle() {
        cursor.zoom(0.25);

        assertThat(cursor.viewport().get()).isEqualTo(new Viewport(384, 640, 1024));

        cursor.fit();
        assertThat(cursor.viewport().get()).isEqualTo(Viewport.ALL);
    }

    @Test
    void panningMovesByAShareOfTheViewAndStopsAtTheEnd() {
        cursor.viewport().set(new Viewport(200, 400, 1024));

        cursor.pan(0.5);
        assertThat(cursor.viewport().get()).isEqualTo(new Viewport(300, 500, 1024));
        cursor.pan(10);
        assertThat(cursor.viewport().get()).isEqualTo(new Viewport(824, 1024, 1024));
    }
}
