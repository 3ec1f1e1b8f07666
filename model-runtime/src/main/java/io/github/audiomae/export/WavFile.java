package io.github.audiomae.export;

import io.github.audiomae.audio.Waveform;
import io.github.audiomae.files.AtomicFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes sounds as WAV: 16 kHz, mono, 16 bits, with a comment in the `INFO` list after the samples (RIFF, "Multimedia
/// Programming Interface and Data Specifications 1.0", 1991).
public final class WavFile {
    private static final int HEADER = 44;
    private static final int SAMPLE = Short.BYTES;
    private static final float FULL = 32768;

    private WavFile() {}

    /// Writes a sound, whole or not at all. Samples beyond full scale are limited to it.
    ///
    /// @param comment what the sound is, ASCII; players and editors show it
    /// @return number of samples that were limited
    /// @throws io.github.audiomae.run.ProblemException if it cannot be written
    public static int write(Path file, Waveform sound, String comment) {
        byte[] info = info(comment);
        int data = sound.length() * SAMPLE;
        ByteBuffer wav = ByteBuffer.allocate(HEADER + data + info.length).order(ByteOrder.LITTLE_ENDIAN);
        wav.put(ascii("RIFF")).putInt(HEADER - 8 + data + info.length).put(ascii("WAVEfmt "));
        wav.putInt(16).putShort((short) 1).putShort((short) 1);
        wav.putInt(Waveform.SAMPLE_RATE_HZ).putInt(Waveform.SAMPLE_RATE_HZ * SAMPLE);
        wav.putShort((short) SAMPLE)
                .putShort((short) (8 * SAMPLE))
                .put(ascii("data"))
                .putInt(data);
        int limited = 0;
        for (int i = 0; i < sound.length(); i++) {
            int value = Math.round(sound.at(i) * FULL);
            int inside = Math.clamp(value, Short.MIN_VALUE, Short.MAX_VALUE);
            // A full-scale 1.0 loses one step, which is not worth a word.
            limited += Math.abs(value - inside) > 1 ? 1 : 0;
            wav.putShort((short) inside);
        }
        byte[] bytes = wav.put(info).array();
        AtomicFile.write(file, draft -> Files.write(draft, bytes));
        return limited;
    }

    private static byte[] info(String comment) {
        byte[] text = ascii(comment);
        int size = text.length + 1; // ends with a zero
        int padded = size + size % 2;
        ByteBuffer info = ByteBuffer.allocate(20 + padded).order(ByteOrder.LITTLE_ENDIAN);
        info.put(ascii("LIST"))
                .putInt(12 + padded)
                .put(ascii("INFOICMT"))
                .putInt(size)
                .put(text);
        return info.array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
