package io.github.audiomae.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.audio.io.AudioSource;
import io.github.audiomae.export.Npy;
import io.github.audiomae.run.CancellationToken;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KaldiFbankTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/fbank");

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

        LogMelSpectrogram actual;
        try (AudioSource source = AudioSource.open(GOLDEN.resolve(sound))) {
            actual = new FeatureReader().readAll(source, CancellationToken.none());
            assertThat(source.warnings()).isEmpty();
        }

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
}
