package io.github.audiomae.audio.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.Progress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WaveformOverviewTest {
    private static final int RATE = 16_000;

    @TempDir
    Path folder;

    @Test
    void longRecordingKeepsItsPeaksInFewStretches() throws Exception {
        short[] samples = new short[RATE * 40]; // 640 000 samples: joined in pairs twice
        samples[0] = 16384;
        samples[samples.length / 2] = -8192;

        WaveformOverview overview = read(samples);

        assertThat(overview.stretches()).isBetween(1500, WaveformOverview.MOST_STRETCHES);
        assertThat(overview.seconds()).isEqualTo(40.0);
        assertThat(overview.high(0)).isEqualTo(0.5f);
        assertThat(overview.low(overview.stretches() / 2)).isCloseTo(-0.25f, within(1e-6f));
        assertThat(overview.high(overview.stretches() - 1)).isZero();
    }

    @Test
    void shortRecordingHasFewStretches() throws Exception {
        WaveformOverview overview = read(new short[640]);

        assertThat(overview.stretches()).isEqualTo(10);
    }

    private WaveformOverview read(short[] samples) throws Exception {
        Path file = folder.resolve("sound.wav");
        Files.write(file, wav(samples));
        try (AudioSource source = AudioSource.open(file)) {
            return WaveformOverview.read(source, CancellationToken.none(), Progress.NONE);
        }
    }

    private static byte[] wav(short[] samples) {
        ByteBuffer bytes = ByteBuffer.allocate(44 + 2 * samples.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + 2 * samples.length);
        bytes.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16).putShort((short) 1);
        bytes.putShort((short) 1)
                .putInt(RATE)
                .putInt(2 * RATE)
                .putShort((short) 2)
                .putShort((short) 16);
        bytes.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(2 * samples.length);
        bytes.asShortBuffer().put(samples);
        return bytes.array();
    }
}
