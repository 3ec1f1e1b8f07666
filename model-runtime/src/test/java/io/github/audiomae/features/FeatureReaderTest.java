package io.github.audiomae.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.audiomae.audio.io.AudioSource;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.testing.Signals;
import io.github.audiomae.testing.WavBuilder;
import io.github.audiomae.testing.WholeSpectrogram;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeatureReaderTest {
    private static final int SAMPLES = 16_000 * 25 + 77;

    @TempDir
    private Path folder;

    private final FeatureReader reader = new FeatureReader();

    @Test
    void blocksJoinWithoutASeam() {
        float[] samples = new float[SAMPLES];
        LogMelSpectrogram streamed;
        try (AudioSource source = AudioSource.open(noise())) {
            streamed = WholeSpectrogram.of(source);
            source.read(0, samples, 0, SAMPLES);
        }

        assertThat(streamed.toArray())
                .isEqualTo(new KaldiFbank().compute(samples).toArray());
    }

    @Test
    void aWindowMayStartAtAnySample() {
        float[] samples = new float[SAMPLES];
        SpectrogramWindow window;
        try (AudioSource source = AudioSource.open(noise())) {
            window = reader.window(source, 3.14159, Preprocessing.AUDIOSET);
            source.read(0, samples, 0, SAMPLES);
        }

        int start = 50_265; // 3.14159 s * 16 kHz, rounded
        float[] slice = Arrays.copyOfRange(samples, start, start + 164_080);
        LogMelSpectrogram expected = new KaldiFbank().compute(slice);
        assertThat(window.soundFrames()).isEqualTo(1024);
        assertThat(window.toArray())
                .isEqualTo(SpectrogramWindow.of(expected, 0, Preprocessing.AUDIOSET)
                        .toArray());
    }

    @Test
    void pastTheEndTheWindowIsPaddedWithTheTrainedValue() {
        try (AudioSource source = AudioSource.open(noise())) {
            SpectrogramWindow window = reader.window(source, 20, Preprocessing.AUDIOSET);

            // 5 s and 77 samples are left: 1 + (80,077 - 400) / 160 frames.
            assertThat(window.soundFrames()).isEqualTo(498);
            assertThat(window.at(498, 0)).isCloseTo(0.46703f, within(1e-5f));
            assertThat(window.at(1023, 127)).isCloseTo(0.46703f, within(1e-5f));
        }
    }

    @Test
    void aWindowThatStartsAfterTheSoundIsRefused() {
        try (AudioSource source = AudioSource.open(noise())) {
            assertThatThrownBy(() -> reader.window(source, 25, Preprocessing.AUDIOSET))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("noise.wav")
                    .hasMessageContaining("77 samples");
        }
    }

    @Test
    void aSoundShorterThanOneFrameIsRefusedByName() {
        try (AudioSource source = AudioSource.open(Path.of("src/test/resources/golden/fbank/tooshort_320_16k.wav"))) {
            assertThatThrownBy(() -> WholeSpectrogram.of(source))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("tooshort_320_16k.wav is too short: 320 samples");
        }
    }

    @Test
    void readingStopsWhenCancelled() {
        CancellationToken cancelled = new CancellationToken();
        cancelled.cancel();
        try (AudioSource source = AudioSource.open(noise())) {
            assertThatThrownBy(() -> reader.readAll(source, cancelled, (values, frames) -> {}))
                    .isInstanceOf(CancellationException.class);
        }
    }

    private Path noise() {
        return new WavBuilder()
                .floats(32)
                .channels(Signals.noise(0.5, SAMPLES, 9))
                .write(folder.resolve("noise.wav"));
    }

    @Test
    void longerWindowsTakeAllTheSoundThatFollows() {
        try (AudioSource source = AudioSource.open(noise())) {
            SpectrogramWindow window = reader.window(source, 0, Preprocessing.AUDIOSET.upTo(4096), 4096);

            assertThat(window.frames()).isEqualTo(1 + (SAMPLES - 400) / 160);
            assertThat(window.at(2000, 64)).isNotEqualTo(Normalization.AUDIOSET.paddingValue());
        }
    }

    @Test
    void framesComeInBlocksOfAWindow() {
        java.util.List<Integer> blocks = new java.util.ArrayList<>();
        try (AudioSource source = AudioSource.open(noise())) {
            reader.readAll(source, CancellationToken.none(), (values, frames) -> blocks.add(frames));
        }

        assertThat(blocks).hasSizeGreaterThan(2).allMatch(frames -> frames <= 1024);
        assertThat(blocks.stream().mapToInt(frames -> frames).sum()).isEqualTo(1 + (SAMPLES - 400) / 160);
    }
}
