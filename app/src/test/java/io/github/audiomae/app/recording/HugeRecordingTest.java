package io.github.audiomae.app.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.audiomae.app.recording.SparseRecording.Container;
import io.github.audiomae.audio.io.AudioSource;
import io.github.audiomae.pyramid.ModelForm;
import io.github.audiomae.pyramid.Pyramid;
import io.github.audiomae.pyramid.Tile;
import io.github.audiomae.pyramid.TileCache;
import io.github.audiomae.run.CancellationToken;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Recordings of more than 2^31 and 2^32 bytes, as field recorders write them.
class HugeRecordingTest {
    private static final int RATE = 16_000;
    private static final long GIGABYTE = 1L << 30;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"WAV, 18, 1", "RF64, 45, 4", "W64, 45, 4"}) // hours, and the size in gigabytes that they must exceed
    void isAsLongAsItIsAndIsHeardAtItsEnd(Container container, int hours, int gigabytes) throws IOException {
        SparseRecording recording = new SparseRecording(container, RATE, 1);
        int seconds = 3600 * hours;
        Path file = recording.write(folder.resolve("huge"), seconds);
        assertThat(Files.size(file)).isGreaterThan(gigabytes * GIGABYTE);

        try (AudioSource source = AudioSource.open(file)) {
            assertThat(source.info().declaredSeconds().orElseThrow()).isCloseTo(seconds, within(1e-6));
            assertThat(source.length()).isEqualTo((long) RATE * seconds);

            short[] expected = recording.samples();
            float[] heard = new float[expected.length];
            long lastSound = (long) RATE * (seconds - SparseRecording.EVERY_SECONDS);
            assertThat(source.read(lastSound, heard, 0, heard.length)).isEqualTo(heard.length);
            for (int i = 0; i < heard.length; i++) {
                assertThat(heard[i]).isEqualTo(expected[i] / 32768f);
            }

            assertThat(source.read((long) RATE * (seconds - 1), heard, 0, 2 * RATE))
                    .isEqualTo(RATE);
            assertThat(source.warnings()).isEmpty();
        }
        assertThat(overview(file, seconds).columns()).isGreaterThan(Tile.COLUMNS / 2);
    }

    /// Reading all of it would take some ten seconds of processor time.
    private static void assertQuick(long startedNanos) {
        long worked = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - startedNanos;
        assertThat(Duration.ofNanos(worked)).isLessThan(Duration.ofSeconds(3));
    }

    private Tile overview(Path file, int seconds) {
        long started = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        try (Pyramid pyramid = new Pyramid(file, ModelForm.SHOWN, new TileCache(folder.resolve("tiles"), 0, 1 << 20))) {
            Tile overview = pyramid.overview(Pyramid.frames(seconds), CancellationToken.none());
            assertQuick(started);
            return overview;
        }
    }
}
