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
    private static final Preprocessing CLIPS = Preprocessing.AUDIOSET.of(512).clips(32_000, 5);

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

    private static float[] noise(int samples) {
        double[] noise = Signals.noise(0.5, samples, 3);
        float[] values = new float[samples];
        for (int i = 0; i < samples; i++) {
            values[i] = (float) noise[i];
        }
        return values;
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

    /// As Bird-MAE reads them: 5 s at 32 kHz, 498 frames of 512.
    @Test
    void aShortSoundInAClipIsFollowedByDigitalSilence() {
        float[] sound = noise(2 * 32_000);

        SpectrogramWindow window = reader.window(sound, CLIPS);

        assertThat(window.soundFrames()).as("2 s of a frame each 10 ms").isEqualTo(200);
        assertThat(window.toArray())
                .isEqualTo(
                        reader.window(Arrays.copyOf(sound, 5 * 32_000), CLIPS).toArray());
        assertThat(window.at(300, 64)).isEqualTo(CLIPS.normalization().apply(KaldiFbank.LOG_FLOOR));
        assertThat(window.at(511, 64)).isEqualTo(CLIPS.normalization().apply(KaldiFbank.LOG_FLOOR));
    }

    @Test
    void aClipEndsAfterItsSecondsAndItsLastFramesHoldItsMinimum() {
        float[] sound = noise(7 * 32_000);

        SpectrogramWindow window = reader.window(sound, CLIPS);

        assertThat(window.frames()).isEqualTo(512);
        assertThat(window.soundFrames()).isEqualTo(498);
        LogMelSpectrogram raw = new KaldiFbank(32_000).compute(Arrays.copyOf(sound, 5 * 32_000));
        float least = Float.POSITIVE_INFINITY;
        for (int frame = 0; frame < 498; frame++) {
            for (int bin = 0; bin < 128; bin++) {
                assertThat(window.at(frame, bin))
                        .isEqualTo(CLIPS.normalization().apply(raw.at(frame, bin)));
                least = Math.min(least, raw.at(frame, bin));
            }
        }
        assertThat(window.at(498, 0)).isEqualTo(CLIPS.normalization().apply(least));
        assertThat(window.at(511, 127)).isEqualTo(CLIPS.normalization().apply(least));
    }

    @Test
    void oneReaderServesModelsOfSeveralRates() {
        float[] sound = noise(32_000);
        float[] slow = reader.window(sound, Preprocessing.AUDIOSET).toArray();
        float[] fast = reader.window(sound, CLIPS).toArray();

        assertThat(reader.window(sound, Preprocessing.AUDIOSET).toArray()).isEqualTo(slow);
        assertThat(new FeatureReader().window(sound, CLIPS).toArray()).isEqualTo(fast);
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
