package io.github.audiomae.app.spectrogram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CursorViewModelTest {
    private final CursorViewModel cursor = new CursorViewModel();

    @Test
    void keysStartInTheMiddleOfWhatIsVisible() {
        cursor.viewport().set(new Viewport(100, 300));

        cursor.move(1, 1);

        assertThat(cursor.point().get()).isEqualTo(new SpectrogramPoint(200, 64));
    }

    @Test
    void keysMoveTheCursorToTheEdgeAndNoFurther() {
        cursor.pointAt(new SpectrogramPoint(1020, 2));

        cursor.move(3, -1);
        assertThat(cursor.point().get()).isEqualTo(new SpectrogramPoint(1023, 1));
        cursor.move(16, -16);
        assertThat(cursor.point().get()).isEqualTo(new SpectrogramPoint(1023, 0));

        cursor.leave();
        assertThat(cursor.point().get()).isNull();
    }

    @Test
    void zoomKeepsTheFrameUnderTheCursorWhereItIs() {
        cursor.pointAt(new SpectrogramPoint(256, 5));

        cursor.zoom(0.5);

        Viewport shown = cursor.viewport().get();
        assertThat(shown.frames()).isEqualTo(512);
        assertThat(shown.x(256, 100)).isCloseTo(Viewport.ALL.x(256, 100), within(1e-9));
    }

    @Test
    void zoomWithoutACursorKeepsTheMiddle() {
        cursor.zoom(0.25);

        assertThat(cursor.viewport().get()).isEqualTo(new Viewport(384, 640));

        cursor.fit();
        assertThat(cursor.viewport().get()).isEqualTo(Viewport.ALL);
    }

    @Test
    void panningMovesByAShareOfTheViewAndStopsAtTheEnd() {
        cursor.viewport().set(new Viewport(200, 400));

        cursor.pan(0.5);
        assertThat(cursor.viewport().get()).isEqualTo(new Viewport(300, 500));
        cursor.pan(10);
        assertThat(cursor.viewport().get()).isEqualTo(new Viewport(824, 1024));
    }
}
