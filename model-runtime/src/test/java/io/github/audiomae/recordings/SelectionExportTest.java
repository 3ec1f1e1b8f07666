package io.github.audiomae.recordings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.audiomae.audio.FrequencyRange;
import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.audio.io.AudioInfo;
import io.github.audiomae.audio.io.AudioSource;
import io.github.audiomae.audio.io.ChannelChoice;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.testing.Signals;
import io.github.audiomae.testing.WavBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectionExportTest {
    private static final int RATE = 96_000;
    private static final CancellationToken NEVER = CancellationToken.none();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"16, wav", "24, wav", "16, flac", "24, flac"})
    void withoutABandTheSamplesOfAllChannelsAreTheSame(int bits, String ending) {
        Path file = new WavBuilder()
                .rate(RATE)
                .integers(bits)
                .channels(Signals.noise(0.9, RATE, 1), Signals.noise(0.5, RATE, 2))
                .write(folder.resolve("in.wav"));
        Path out = folder.resolve("out." + ending);

        long written = new SelectionExport(new TimeSpan(0.25, 0.75), Optional.empty(), null).write(file, out, NEVER);

        assertThat(written).isEqualTo(RATE / 2);
        for (int channel = 0; channel < 2; channel++) {
            assertThat(samples(out, channel, 0)).isEqualTo(samples(file, channel, RATE / 4));
        }
        AudioInfo info = info(out);
        assertThat(info.channels()).isEqualTo(2);
        assertThat(info.sampleRateHz()).isEqualTo(RATE);
        assertThat(info.bitsPerSample()).hasValue(bits);
    }

    @Test
    void aBandIsAllThatIsKept() {
        double[] low = Signals.sine(2_000, 0.4, RATE, RATE);
        double[] high = Signals.sine(30_000, 0.4, RATE, RATE);
        double[] both = new double[RATE];
        java.util.Arrays.setAll(both, i -> low[i] + high[i]);
        Path file = new WavBuilder().rate(RATE).integers(16).channels(both).write(folder.resolve("in.wav"));
        Path out = folder.resolve("out.flac");

        new SelectionExport(
                        new TimeSpan(0, 1), Optional.of(new FrequencyRange(25_000, 35_000)), ChannelChoice.average())
                .write(file, out, NEVER);

        float[] kept = samples(out, 0, 0);
        assertThat(Signals.amplitude(kept, 10_000, 40_000, 30_000, RATE)).isCloseTo(0.4, within(0.001));
        assertThat(Signals.amplitude(kept, 10_000, 40_000, 2_000, RATE)).isLessThan(0.0001);
        assertThat(info(out).bitsPerSample()).hasValue(24);
    }

    @Test
    void refusesWhatCannotBeWritten() {
        Path file = new WavBuilder()
                .rate(8_000)
                .integers(16)
                .channels(new double[8_000])
                .write(folder.resolve("in.wav"));
        SelectionExport first = new SelectionExport(new TimeSpan(0, 1), Optional.empty(), null);
        SelectionExport after = new SelectionExport(new TimeSpan(2, 3), Optional.empty(), null);

        assertThatThrownBy(() -> first.write(file, folder.resolve("out.mp3"), NEVER))
                .hasMessageContaining(".flac");
        assertThatThrownBy(() -> after.write(file, folder.resolve("out.wav"), NEVER))
                .hasMessageContaining("no sound at 2");
        assertThat(Files.exists(folder.resolve("out.wav"))).isFalse();
    }

    private static AudioInfo info(Path file) {
        try (AudioSource source = AudioSource.open(file)) {
            return source.info();
        }
    }

    private static float[] samples(Path file, int channel, int from) {
        float[] samples = new float[RATE / 2];
        try (AudioSource source = AudioSource.openAtOwnRate(file, ChannelChoice.single(channel))) {
            assertThat(source.read(from, samples, 0, samples.length)).isEqualTo(samples.length);
        }
        return samples;
    }
}
