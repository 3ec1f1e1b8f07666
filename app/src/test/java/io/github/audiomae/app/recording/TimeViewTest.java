package io.github.audiomae.app.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.audiomae.pyramid.ModelForm;
import io.github.audiomae.pyramid.Tile;
import org.junit.jupiter.api.Test;

class TimeViewTest {
    private static final double TEN_HOURS = 36_000;

    @Test
    void zoomingKeepsTheTimeUnderThePointer() {
        TimeView all = TimeView.all(TEN_HOURS);

        TimeView zoomed = all.zoomed(12_345, 1e-3);

        assertThat(zoomed.span()).isCloseTo(36, within(1e-9));
        assertThat(zoomed.x(12_345, 1000)).isCloseTo(all.x(12_345, 1000), within(1e-6));
        assertThat(zoomed.zoomed(12_345, 1e9)).isEqualTo(all);
    }

    @Test
    void viewStaysInsideTheRecording() {
        TimeView all = TimeView.all(60);

        assertThat(all.zoomed(59, 0.5).moved(100).to()).isEqualTo(60);
        assertThat(all.zoomed(1, 0.5).moved(-100).from()).isZero();
        assertThat(all.zoomed(30, 1e-9).span()).isCloseTo(0.1, within(1e-9));
        assertThat(all.showing(50, 90)).isEqualTo(new TimeView(20, 60, 60));
    }

    @Test
    void shortRecordingsLeaveRoomForTheModelsWindow() {
        assertThat(TimeView.all(0.6).length()).isEqualTo(10.24);
    }

    @Test
    void whenTheLengthIsKnownBetterAllStaysAllAndAPartStaysThePart() {
        assertThat(TimeView.all(60).lasting(61)).isEqualTo(TimeView.all(61));
        assertThat(new TimeView(10, 20, 60).lasting(61)).isEqualTo(new TimeView(10, 20, 61));
        assertThat(new TimeView(50, 60, 60).lasting(55).to()).isEqualTo(55);
    }

    @Test
    void noColumnIsNarrowerThanAPixelOrWiderThanAboutTwo() {
        for (double span = 0.1; span < TEN_HOURS; span *= 1.37) {
            TileRange range =
                    TileRange.of(ModelForm.SHOWN, TimeView.all(TEN_HOURS).showing(0, span), 1200, 0);
            double columns = span / range.columnSeconds();
            assertThat(columns).isLessThan(1200);
            if (range.resolution() > 0) {
                assertThat(columns).isGreaterThan(590);
            }
            assertThat(range.last() - range.first()).isLessThan(6);
        }
    }

    @Test
    void aTileHasAPixelForEachColumnAfterItsEndsAreRounded() {
        for (int pixels = 700; pixels < 1200; pixels += 37) {
            for (double columns : new double[] {0.6, 0.998, 1, 1.002}) { // of the finest resolution, for each pixel
                double span = columns * pixels * ModelForm.SHOWN.hopSeconds();
                TimeView view = TimeView.all(TEN_HOURS).showing(1.7 * span, 2.7 * span);
                TileRange range = TileRange.of(ModelForm.SHOWN, view, pixels, 0);
                double seconds = Tile.COLUMNS * range.columnSeconds();
                for (long tile = range.first(); tile <= range.last(); tile++) {
                    long left = Math.round(view.x(tile * seconds, pixels));
                    long right = Math.round(view.x((tile + 1) * seconds, pixels));
                    assertThat(right - left).isGreaterThanOrEqualTo(Tile.COLUMNS);
                }
            }
        }
    }

    @Test
    void tilesCoverTheView() {
        TileRange range = TileRange.of(ModelForm.SHOWN, new TimeView(100, 104, 200), 400, 0);

        assertThat(range.resolution()).isZero();
        assertThat(range.first()).isEqualTo(39); // 2.56 s each
        assertThat(range.last()).isEqualTo(40);
    }
}
