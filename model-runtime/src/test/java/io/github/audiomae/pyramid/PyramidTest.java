package io.github.audiomae.pyramid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.audiomae.audio.io.AudioSource;
import io.github.audiomae.features.LogMelSpectrogram;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Progress;
import io.github.audiomae.testing.Signals;
import io.github.audiomae.testing.WavBuilder;
import io.github.audiomae.testing.WholeSpectrogram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PyramidTest {
    private static final double DECIBELS = 10 / Math.log(10);
    private static final double STEP = 1.0 / Tile.STEPS_PER_DECIBEL;

    /// A little longer than one tile of the coarsest resolution that is made on demand.
    private static final int LONG_SECONDS = 170;

    private static final CancellationToken NEVER = CancellationToken.none();

    @TempDir
    Path folder;

    @Test
    void finestTilesAreTheModelsFrames() {
        Path file = noise(7 * 16_000 + 77);
        LogMelSpectrogram direct = fbank(file);

        for (long index = 0; index < 3; index++) {
            Tile tile =
                    pyramid(file, ModelForm.SHOWN).tile(mel(0, index), NEVER).orElseThrow();

            int first = (int) tile.key().firstFrame();
            assertThat(tile.columns()).isEqualTo(Math.min(256, direct.frames() - first));
            for (int column = 0; column < tile.columns(); column++) {
                for (int bin = 0; bin < 128; bin++) {
                    assertThat((double) tile.decibels(column, bin))
                            .isCloseTo(DECIBELS * direct.at(first + column, bin), within(STEP));
                }
            }
        }
    }

    @Test
    void coarseColumnsAreTheLoudestOfTheirFrames() {
        Path file = noise(7 * 16_000 + 77);
        LogMelSpectrogram direct = fbank(file);

        Tile tile = pyramid(file, ModelForm.SHOWN).tile(mel(3, 0), NEVER).orElseThrow();

        assertThat(tile.columns()).isEqualTo((direct.frames() + 7) / 8);
        for (int column = 0; column < tile.columns(); column++) {
            double loudest = Double.NEGATIVE_INFINITY;
            for (int frame = 8 * column; frame < Math.min(direct.frames(), 8 * column + 8); frame++) {
                loudest = Math.max(loudest, DECIBELS * direct.at(frame, 64));
            }
            assertThat((double) tile.decibels(column, 64)).isCloseTo(loudest, within(STEP));
        }
    }

    @Test
    void surveyGivesTheTilesThatAreMadeOnDemandAndThoseThatWereSketched() {
        Path file = noise(LONG_SECONDS * 16_000);
        long frames = Pyramid.frames(LONG_SECONDS);
        Pyramid pyramid = pyramid(file, ModelForm.SHOWN);
        assertThat(pyramid.surveyed()).isEmpty();
        Tile sketch = pyramid.tile(mel(7, 0), NEVER).orElseThrow();
        List<Tile> coarse = new ArrayList<>();

        Surveyed found = pyramid.survey(frames, NEVER, Progress.NONE, coarse::add);

        assertThat(found).isEqualTo(new Surveyed(LONG_SECONDS * 16_000L, List.of()));
        assertThat(pyramid(file, ModelForm.SHOWN).surveyed()).contains(found);
        assertThat(coarse).extracting(Tile::key).containsExactly(mel(7, 0));
        Pyramid fresh = new Pyramid(file, ModelForm.SHOWN, new TileCache(folder.resolve("other")));
        for (TileKey key : List.of(mel(4, 0), mel(4, 4), mel(5, 2), mel(6, 1))) {
            Tile surveyed = pyramid.known(key).orElseThrow();
            Tile demanded = fresh.tile(key, NEVER).orElseThrow();
            assertThat(surveyed.levels()).isEqualTo(demanded.levels());
            assertThat(surveyed.lows()).isEqualTo(demanded.lows());
            assertThat(surveyed.highs()).isEqualTo(demanded.highs());
        }
        // The coarser tile is the maximum of the two below it.
        Tile top = pyramid.known(mel(7, 0)).orElseThrow();
        Tile below = pyramid.known(mel(6, 1)).orElseThrow();
        assertThat(top.columns()).isEqualTo((frames + 127) / 128);
        assertThat(top.decibels(130, 9)).isEqualTo(Math.max(below.decibels(4, 9), below.decibels(5, 9)));
        assertThat(sketch.isExact()).isFalse();
        assertThat(sketch.columns()).isEqualTo(top.columns());
        for (int column = 0; column < sketch.columns(); column++) {
            assertThat(sketch.decibels(column, 50)).isLessThanOrEqualTo(top.decibels(column, 50));
            assertThat(top.high(column)).isCloseTo(0.5f, within(0.02f));
            assertThat(top.low(column)).isCloseTo(-0.5f, within(0.02f));
        }
    }

    @Test
    void cancelledSurveyStopsAndIsNotTakenForDone() {
        Path file = noise(LONG_SECONDS * 16_000);
        Pyramid pyramid = pyramid(file, ModelForm.SHOWN);
        CancellationToken token = new CancellationToken();

        assertThatThrownBy(() -> pyramid.survey(
                        Pyramid.frames(LONG_SECONDS),
                        token,
                        (done, total, what) -> {
                            if (done > 5000) {
                                token.cancel();
                            }
                        },
                        tile -> {}))
                .isInstanceOf(CancellationException.class);

        assertThat(pyramid.surveyed()).isEmpty();
    }

    @Test
    void surveyIsDoneAgainWhereACoarseTileIsGone() throws IOException {
        Path file = noise(LONG_SECONDS * 16_000);
        pyramid(file, ModelForm.SHOWN).survey(Pyramid.frames(LONG_SECONDS), NEVER, Progress.NONE, tile -> {});

        try (Stream<Path> tiles = Files.walk(folder.resolve("tiles"))) {
            Files.delete(tiles.filter(tile -> tile.endsWith("mel-7/0.tile"))
                    .findFirst()
                    .orElseThrow());
        }

        assertThat(pyramid(file, ModelForm.SHOWN).surveyed()).isEmpty();
    }

    @Test
    void surveyOfARecordingLongerThanItsHeaderSaysIsWholeAndOfAShorterOneSaysSo() {
        double[] samples = Signals.noise(0.5, LONG_SECONDS * 16_000, 4);
        Path file = new WavBuilder()
                .integers(16)
                .channels(samples)
                .announcing(1000L * 32_000)
                .write(folder.resolve("cut.wav"));
        Pyramid pyramid = pyramid(file, ModelForm.SHOWN);

        Surveyed found = pyramid.survey(Pyramid.frames(3), NEVER, Progress.NONE, tile -> {});

        assertThat(found.seconds()).isEqualTo(LONG_SECONDS);
        assertThat(found.warnings()).singleElement().asString().contains("cut.wav", "170.0");
        assertThat(pyramid(file, ModelForm.SHOWN).surveyed()).contains(found);
        Tile top = pyramid.known(mel(7, 0)).orElseThrow();
        assertThat(top.columns()).isEqualTo((Pyramid.frames(LONG_SECONDS) + 127) / 128);
    }

    @Test
    void missingFileIsSaidSo() {
        assertThatThrownBy(() -> pyramid(folder.resolve("gone.wav"), ModelForm.SHOWN))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("gone.wav");
    }

    private Pyramid pyramid(Path file, ModelForm kind) {
        return new Pyramid(file, kind, new TileCache(folder.resolve("tiles")));
    }

    private static TileKey mel(int resolution, long index) {
        return new TileKey(ModelForm.SHOWN, resolution, index);
    }

    private static LogMelSpectrogram fbank(Path file) {
        try (AudioSource source = AudioSource.open(file)) {
            return WholeSpectrogram.of(source);
        }
    }

    private Path noise(int samples) {
        return wav(Signals.noise(0.5, samples, 4));
    }

    private Path wav(double[] samples) {
        return new WavBuilder().integers(16).channels(samples).write(folder.resolve("sound.wav"));
    }
}
