package io.github.audiomae.recordings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.audiomae.audio.io.AudioSource;
import io.github.audiomae.export.Npy;
import io.github.audiomae.features.LogMelSpectrogram;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.testing.Signals;
import io.github.audiomae.testing.WavBuilder;
import io.github.audiomae.testing.WholeSpectrogram;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeatureExportTest {
    private static final int HOUR = 3600 * 16_000;

    @TempDir
    private Path folder;

    private final FeatureExport export = new FeatureExport(RecordingReader.MIX);

    /// 400 samples fill one frame; 164,080 fill exactly the 1024 frames that are read at a time.
    @ParameterizedTest
    @ValueSource(ints = {400, 5_000, 164_080, 164_081, 500_000})
    void theFileHoldsTheSameBytesAsTheArrayWrittenAtOnce(int samples) throws IOException {
        Path sound = noise(samples);

        export.whole(sound, folder.resolve("streamed.npy"), CancellationToken.none());

        LogMelSpectrogram whole;
        try (AudioSource source = AudioSource.open(sound)) {
            whole = WholeSpectrogram.of(source);
        }
        Npy.writeFloats(folder.resolve("whole.npy"), whole.toArray(), 1 + (samples - 400) / 160, 128);
        assertThat(folder.resolve("streamed.npy")).hasSameBinaryContentAs(folder.resolve("whole.npy"));
    }

    /// Its features take 184 MB: they would not fit into this heap.
    @Test
    void anHourNeedsNoMoreMemoryThanAMinute() throws Exception {
        Path hour = silence(HOUR);

        assertThat(exitCodeWithHeap("64m", hour, folder.resolve("hour.npy"))).isZero();

        assertThat(folder.resolve("hour.npy")).hasSize(128 + 4L * 128 * (1 + (HOUR - 400) / 160));
    }

    @Test
    void nothingIsLeftOfAnExportThatIsCancelledOrFails() throws IOException {
        Path sound = noise(5_000);
        Path tooShort = noise(300);
        CancellationToken cancelled = new CancellationToken();
        cancelled.cancel();

        assertThatThrownBy(() -> export.whole(sound, folder.resolve("out/a.npy"), cancelled))
                .isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> export.whole(tooShort, folder.resolve("out/a.npy"), CancellationToken.none()))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("too short");

        try (Stream<Path> left = Files.list(folder.resolve("out"))) {
            assertThat(left).isEmpty();
        }
    }

    private static int exitCodeWithHeap(String heap, Path sound, Path target) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx" + heap,
                        FeatureExportProbe.class.getName(),
                        sound.toString(),
                        target.toString())
                .inheritIO()
                .start();
        assertThat(process.waitFor(4, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }

    private Path noise(int samples) {
        return new WavBuilder()
                .channels(Signals.noise(0.5, samples, 9))
                .write(folder.resolve("noise" + samples + ".wav"));
    }

    /// A file that occupies no more than its header on the disk.
    private Path silence(int samples) throws IOException {
        Path file = new WavBuilder().announcing(2L * samples).write(folder.resolve("silence.wav"));
        try (RandomAccessFile longer = new RandomAccessFile(file.toFile(), "rw")) {
            longer.setLength(longer.length() + 2L * samples);
        }
        return file;
    }
}
