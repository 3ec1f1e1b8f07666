package io.github.audiomae.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.audiomae.audio.Waveform;
import io.github.audiomae.audio.io.AudioSource;
import io.github.audiomae.export.Npy;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.testing.Signals;
import io.github.audiomae.testing.WholeSpectrogram;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KaldiFbankTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/fbank");

    /// ln of the smallest energy that is distinguished from zero, 2⁻²³.
    private static final float FLOOR = -15.942385f;

    private final KaldiFbank fbank = new KaldiFbank();

    @ParameterizedTest
    @CsvSource({
        "chirp_16k.wav, chirp_16k.raw.npy",
        "lsb_noise_16k.wav, lsb_noise_16k.raw.npy",
        "one_frame_16k.wav, one_frame_16k.raw.npy",
        "square_fullscale_16k.wav, square_fullscale_16k.raw.npy",
        "tone_s32_16k.wav, tone_s32_16k.raw.npy",
        "white_noise_u8_16k.wav, white_noise_u8_16k.raw.npy",
        "stereo_16k_dc.wav, stereo_16k_dc.mono16k.raw.npy",
    })
    void agreesWithTorchaudio(String sound, String expectedFile) {
        Npy.Floats expected = Npy.readFloats(GOLDEN.resolve(expectedFile));

        LogMelSpectrogram actual = read(sound);

        assertThat(actual.frames()).isEqualTo(expected.shape()[0]);
        float[] values = actual.toArray();
        double sum = 0;
        double worst = 0;
        for (int i = 0; i < values.length; i++) {
            double error = Math.abs(values[i] - expected.values()[i]);
            sum += error;
            worst = Math.max(worst, error);
        }
        assertThat(sum / values.length).as("mean error").isLessThanOrEqualTo(5e-4);
        assertThat(worst).as("largest error").isLessThanOrEqualTo(5e-2);
    }

    @Test
    void averagedChannelsAreTheReferencesSamples() {
        float[] expected =
                Npy.readFloats(GOLDEN.resolve("stereo_16k_dc.mono16k.wave.npy")).values();
        float[] actual = new float[expected.length];
        try (AudioSource source = AudioSource.open(GOLDEN.resolve("stereo_16k_dc.wav"))) {
            source.read(0, actual, 0, actual.length);
            assertThat(source.length()).isEqualTo(expected.length);
        }

        assertThat(actual).isEqualTo(expected);
    }

    @Test
    void paddedAndNormalisedWindowAgreesWithTheOriginal() {
        float[] expected =
                Npy.readFloats(GOLDEN.resolve("one_frame_16k.norm.npy")).values();

        SpectrogramWindow window = SpectrogramWindow.of(read("one_frame_16k.wav"), 0, Preprocessing.AUDIOSET);

        assertThat(window.soundFrames()).isEqualTo(1);
        float[] actual = window.toArray();
        for (int i = 0; i < actual.length; i++) {
            assertThat(actual[i]).isCloseTo(expected[i], within(1e-4f));
        }
    }

    @Test
    void filtersAreTorchaudios() {
        Npy.Floats expected = Npy.readFloats(GOLDEN.resolve("mel_banks_16k.npy"));

        assertThat(expected.shape()).containsExactly(128, 256);
        for (int filter = 0; filter < 128; filter++) {
            for (int bin = 0; bin < 256; bin++) {
                assertThat(MelFilterbank.at(Waveform.SAMPLE_RATE_HZ).weight(filter, bin))
                        .as("filter " + filter + ", bin " + bin)
                        .isCloseTo(expected.values()[filter * 256 + bin], within(1e-4));
            }
        }
    }

    @Test
    void thirdFilterLiesBetweenTwoBinsAndHearsNothing() {
        float[] noise = toFloats(Signals.noise(1, 400, 1));

        assertThat(fbank.compute(noise).at(0, 3)).isEqualTo(FLOOR);
    }

    @Test
    void silenceAndDirectCurrentLieOnTheFloor() {
        float[] constant = new float[4000];
        Arrays.fill(constant, 0.7f);

        assertThat(fbank.compute(new float[4000]).toArray()).containsOnly(FLOOR);
        assertThat(fbank.compute(constant).toArray()).containsOnly(FLOOR);
    }

    @Test
    void aToneIsLoudestInTheFilterAroundIt() {
        float[] tone = toFloats(Signals.sine(1000, 0.5, 16_000, 1600));

        LogMelSpectrogram spectrogram = fbank.compute(tone);

        // 1 kHz is mel 1127 ln(1 + 1000 / 700) = 999.99; (999.99 - 31.75) / 21.77 = 44.48 steps above the
        // lowest edge, halfway between the centres of filters 43 and 44.
        int loudest = 0;
        for (int bin = 1; bin < 128; bin++) {
            loudest = spectrogram.at(3, bin) > spectrogram.at(3, loudest) ? bin : loudest;
        }
        assertThat(loudest).isBetween(43, 44);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "399, 0", "400, 1", "559, 1", "560, 2", "160000, 998", "164079, 1023", "164080, 1024"})
    void framesThatFitAreCounted(long samples, long frames) {
        assertThat(KaldiFbank.frames(samples)).isEqualTo(frames);
    }

    @Test
    void framesNeedTheirSamplesAndNoMore() {
        assertThat(KaldiFbank.samples(1024)).isEqualTo(164_080);
        assertThat(KaldiFbank.samples(1)).isEqualTo(400);
        assertThat(KaldiFbank.samples(0)).isZero();
    }

    @Test
    void someFramesAreThoseOfTheWhole() {
        float[] noise = toFloats(Signals.noise(0.5, 16_000, 2));
        LogMelSpectrogram whole = fbank.compute(noise);

        float[] some = fbank.compute(noise, 10, 25).toArray();

        assertThat(some).isEqualTo(Arrays.copyOfRange(whole.toArray(), 10 * 128, 35 * 128));
        assertThatThrownBy(() -> fbank.compute(noise, 80, 25)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void lessThanOneFrameIsRefusedInASentence() {
        assertThatThrownBy(() -> fbank.compute(new float[399]))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("too short")
                .hasMessageContaining("399");
    }

    private static LogMelSpectrogram read(String sound) {
        try (AudioSource source = AudioSource.open(GOLDEN.resolve(sound))) {
            return WholeSpectrogram.of(source);
        }
    }

    private static float[] toFloats(double[] samples) {
        float[] floats = new float[samples.length];
        for (int i = 0; i < samples.length; i++) {
            floats[i] = (float) samples[i];
        }
        return floats;
    }
}
