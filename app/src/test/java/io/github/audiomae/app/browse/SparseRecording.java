package io.github.audiomae.app.browse;

import io.github.audiomae.audio.Waveform;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;

/// A recording of hours that takes little room on disk: ten seconds of sweeping tones in noise every five minutes, and
/// holes of silence between.
final class SparseRecording {
    private static final int RATE = Waveform.SAMPLE_RATE_HZ;
    private static final int HEADER = 44;
    private static final int EVERY_SECONDS = 300;
    private static final int SOUND_SECONDS = 10;

    private SparseRecording() {}

    /// Writes a WAV file, 16 kHz mono.
    static Path write(Path file, int seconds) throws IOException {
        int bytes = Math.multiplyExact(2 * RATE, seconds);
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SPARSE)) {
            channel.write(header(bytes), 0);
            ByteBuffer sound = sound();
            for (int at = 0; at + SOUND_SECONDS <= seconds; at += EVERY_SECONDS) {
                channel.write(sound.duplicate(), HEADER + 2L * RATE * at);
            }
            channel.write(ByteBuffer.allocate(2), HEADER + bytes - 2L);
        }
        return file;
    }

    private static ByteBuffer header(int bytes) {
        ByteBuffer header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
        header.put(ascii("RIFF"))
                .putInt(HEADER - 8 + bytes)
                .put(ascii("WAVEfmt "))
                .putInt(16);
        header.putShort((short) 1).putShort((short) 1).putInt(RATE).putInt(2 * RATE);
        header.putShort((short) 2).putShort((short) 16).put(ascii("data")).putInt(bytes);
        return header.flip();
    }

    private static ByteBuffer sound() {
        Random random = new Random(1);
        ByteBuffer sound = ByteBuffer.allocate(2 * RATE * SOUND_SECONDS).order(ByteOrder.LITTLE_ENDIAN);
        double phase = 0;
        for (int i = 0; i < RATE * SOUND_SECONDS; i++) {
            phase += 2 * Math.PI * (500 + 3000 * (i % RATE) / (double) RATE) / RATE;
            sound.putShort((short) (9000 * Math.sin(phase) + 300 * random.nextGaussian()));
        }
        return sound.flip();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
