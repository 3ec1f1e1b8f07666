package io.github.audiomae.pyramid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.audiomae.audio.io.AudioSource;
import io.github.audiomae.audio.io.ChannelChoice;
import io.github.audiomae.colour.ColourMap;
import io.github.audiomae.plot.AxisScale;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.Progress;
import io.github.audiomae.testing.WavBuilder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FullBandTest {
    private static final CancellationToken NEVER = CancellationToken.none();

    @TempDir
    private Path folder;

    /// A sine between 16 and 24 kHz, at the frequency of a bin, is at 0 dB there whatever the window and the size;
    /// beyond the window's main lobe there is nothing.
    @ParameterizedTest
    @EnumSource(FourierWindow.class)
    void aSineOfFullScaleIsAtItsFrequencyWithZeroDecibels(FourierWindow window) {
        for (int size : new int[] {128, 1024, 8192}) {
            FullBand form = new FullBand(48_000, size, window);
            int bin = size * 3 / 8; // 18 kHz
            float[] sine = new float[3 * 48_000];
            for (int i = 0; i < sine.length; i++) {
                sine[i] = (float) Math.sin(2 * Math.PI * 18_000 * i / 48_000);
            }
            Tile tile = pyramid(sine, 48_000, form)
                    .tile(new TileKey(form, 3, 0), NEVER)
                    .orElseThrow();

            assertThat((double) tile.decibels(8, bin)).as("%s %d", window, size).isCloseTo(0, within(0.02));
            assertThat(tile.decibels(8, bin - 5)).isLessThan(-80);
            assertThat(form.row(18_000)).isEqualTo(bin + 0.5);
        }
    }

    /// Each sample of sound is in the middle of its column, at every overlap.
    @Test
    void aClickIsInTheColumnOfItsTime() {
        FullBand form = new FullBand(192_000, 512, FourierWindow.HANN);
        float[] click = new float[192_000];
        int at = 100_016;
        click[at] = 1;
        Pyramid pyramid = pyramid(click, 192_000, form);

        for (int resolution = 0; resolution <= 5; resolution++) {
            int column = at / (form.hop() << resolution);
            Tile tile = pyramid.tile(new TileKey(form, resolution, column / Tile.COLUMNS), NEVER)
                    .orElseThrow();
            int loudest = 0;
            for (int other = 0; other < tile.columns(); other++) {
                loudest = tile.decibels(other, 100) > tile.decibels(loudest, 100) ? other : loudest;
            }
            assertThat(Math.abs(loudest - column % Tile.COLUMNS))
                    .as("resolution %d", resolution)
                    .isLessThanOrEqualTo(1);
            assertThat(tile.high(column % Tile.COLUMNS)).isGreaterThan(0.99f);
        }
    }

    /// The survey makes exactly the tiles that are made on demand, at its finest resolution and at coarser ones.
    @Test
    void surveyAndDemandAgree() {
        FullBand form = new FullBand(96_000, 256, FourierWindow.BLACKMAN_HARRIS);
        Pyramid pyramid = pyramid(noise(96_000 * 3 + 1234), 96_000, form);
        List<Tile> demanded = new ArrayList<>();
        long frames = form.frames((96_000 * 3 + 1234) / 96_000.0);
        for (int resolution = 3; resolution <= Pyramid.topResolution(frames); resolution++) {
            demanded.add(pyramid.tile(new TileKey(form, resolution, 0), NEVER).orElseThrow());
        }
        List<Tile> surveyed = new ArrayList<>();
        Survey survey = new Survey(form, 0, surveyed::add, unfinished -> {});

        Surveyed found;
        try (AudioSource source = AudioSource.openAtOwnRate(folder.resolve("a.wav"), ChannelChoice.average())) {
            found = survey.read(source, frames, NEVER, Progress.NONE);
        }

        assertThat(found.samples()).isEqualTo(96_000 * 3 + 1234);
        assertThat(found.seconds()).isCloseTo(3.01285, within(1e-4));
        for (Tile tile : demanded) {
            Tile same = surveyed.stream()
                    .filter(other -> other.key().equals(tile.key()))
                    .findFirst()
                    .orElseThrow();
            assertThat(same.levels()).as("%s", tile.key()).isEqualTo(tile.levels());
            assertThat(same.highs()).isEqualTo(tile.highs());
        }
    }

    @Test
    void tilesAreKeptAndFoundAgain() {
        FullBand form = new FullBand(8_000, 128, FourierWindow.HAMMING);
        int direct = form.directResolution();
        float[] sound = noise(Tile.COLUMNS * form.hop() << direct + 1); // longer than a tile on demand
        Pyramid pyramid = pyramid(sound, 8_000, form);
        long frames = form.frames(sound.length / 8_000.0);
        assertThat(pyramid.surveyed()).isEmpty();

        pyramid.survey(frames, NEVER, Progress.NONE, tile -> {});

        Pyramid next = new Pyramid(folder.resolve("a.wav"), form, new TileCache(folder.resolve("tiles")));
        assertThat(next.surveyed().orElseThrow().samples()).isEqualTo(sound.length);
        assertThat(next.known(new TileKey(form, direct + 1, 0)).orElseThrow().isExact())
                .isTrue();
        FullBand other = new FullBand(8_000, 128, FourierWindow.HANN);
        assertThat(new Pyramid(folder.resolve("a.wav"), other, new TileCache(folder.resolve("tiles"))).surveyed())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"94, 0", "93, 1", "88, 1", "80, 2", "75, 2", "50, 3", "49, 4", "0, 4"})
    void theOverlapLimitsTheResolution(int percent, int resolution) {
        assertThat(FullBand.resolution(percent)).isEqualTo(resolution);
    }

    @Test
    void refusesOtherSizes() {
        assertThatThrownBy(() -> new FullBand(48_000, 1000, FourierWindow.HANN)).hasMessageContaining("power of two");
        assertThatThrownBy(() -> new FullBand(48_000, 64, FourierWindow.HANN)).hasMessageContaining("128");
        assertThatThrownBy(() -> FullBand.resolution(95)).hasMessageContaining("94");
    }

    /// Steady noise in one band and a short call in another: after subtracting the median, the noise is dark.
    @Test
    void whiteningRemovesWhatIsSteadyInView() {
        FullBand form = new FullBand(48_000, 256, FourierWindow.HANN);
        float[] sound = new float[48_000];
        for (int i = 0; i < sound.length; i++) {
            sound[i] = 0.5f * (float) Math.sin(2 * Math.PI * 6_000 * i / 48_000);
            if (i > 20_000 && i < 22_000) {
                sound[i] += 0.01f * (float) Math.sin(2 * Math.PI * 15_000 * i / 48_000);
            }
        }
        Tile tile = pyramid(sound, 48_000, form)
                .tile(new TileKey(form, 4, 0), NEVER)
                .orElseThrow();
        int hum = 32;
        int call = 80;

        float[] medians = Whitening.medians(List.of(tile), 0, form.frames(1));

        int column = 21_000 / (form.hop() << 4);
        assertThat(tile.decibels(column, hum)).isGreaterThan(tile.decibels(column, call) + 30);
        assertThat(Math.abs(tile.decibels(column, hum) - medians[hum])).isLessThan(0.1f);
        assertThat(tile.decibels(column, call) - medians[call]).isGreaterThan(40);
        AxisScale axis = AxisScale.whole(AxisScale.Kind.LINEAR, form.nyquistHz());
        TilePicture picture = TilePicture.of(tile, axis, medians, 0, 40, ColourMap.GREY, TilePicture.HEIGHT);
        assertThat(grey(picture, axis, column, 6_000)).isLessThan(30);
        assertThat(grey(picture, axis, column, 15_000)).isGreaterThan(200);
        assertThat(Whitening.medians(List.of(tile), 20_500 / form.hop(), 21_500 / form.hop())[call])
                .as("while the call sounds, it is the background")
                .isGreaterThan(medians[call] + 40);
    }

    private static int grey(TilePicture picture, AxisScale axis, int column, double hertz) {
        int dot = (int) axis.y(hertz, TilePicture.HEIGHT);
        return picture.argb()[dot * Tile.COLUMNS + column] & 0xFF;
    }

    private static float[] noise(int length) {
        Random random = new Random(5);
        float[] noise = new float[length];
        for (int i = 0; i < length; i++) {
            noise[i] = (float) (random.nextGaussian() * 0.1);
        }
        return noise;
    }

    private Pyramid pyramid(float[] samples, int rate, FullBand form) {
        double[] values = new double[samples.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = samples[i];
        }
        Path file = new WavBuilder().rate(rate).floats(32).channels(values).write(folder.resolve("a.wav"));
        return new Pyramid(file, form, new TileCache(folder.resolve("tiles")));
    }
}
