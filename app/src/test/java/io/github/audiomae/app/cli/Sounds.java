package io.github.audiomae.app.cli;

import io.github.audiomae.export.Npy;
import io.github.audiomae.features.LogMelSpectrogram;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Sounds that tests generate.
final class Sounds {
    private static final int RATE = 16_000;
    private static final int HEADER = 44;

    private Sounds() {}

    /// A sweep from 200 Hz upwards as a 16-bit mono WAV at 16 kHz.
    static Path sweep(Path file, double seconds) throws IOException {
        int samples = (int) (seconds * RATE);
        ByteBuffer wav = ByteBuffer.allocate(44 + 2 * samples).order(ByteOrder.LITTLE_ENDIAN);
        wav.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + 2 * samples);
        wav.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        wav.putShort((short) 1).putShort((short) 1).putInt(RATE).putInt(2 * RATE);
        wav.putShort((short) 2).putShort((short) 16);
        wav.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(2 * samples);
        for (int i = 0; i < samples; i++) {
            double time = i / (double) RATE;
            wav.putShort((short) (9000 * Math.sin(2 * Math.PI * (200 + 150 * time) * time)));
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        return Files.write(file, wav.array());
    }

    /// Two channels: the first silent, the second the only one of a sound from [#sweep].
    static Path besideSilence(Path file, Path sweep) throws IOException {
        ByteBuffer mono = ByteBuffer.wrap(Files.readAllBytes(sweep)).order(ByteOrder.LITTLE_ENDIAN);
        int samples = (mono.capacity() - HEADER) / 2;
        ByteBuffer wav = ByteBuffer.allocate(HEADER + 4 * samples).order(ByteOrder.LITTLE_ENDIAN);
        wav.put(mono.array(), 0, HEADER);
        wav.putInt(4, HEADER - 8 + 4 * samples).putShort(22, (short) 2).putInt(28, 4 * RATE);
        wav.putShort(32, (short) 4).putInt(40, 4 * samples);
        for (int i = 0; i < samples; i++) {
            wav.putShort((short) 0).putShort(mono.getShort(HEADER + 2 * i));
        }
        return Files.write(file, wav.array());
    }

    /// Raw log-mel values, `[frames, 128]`.
    static Path features(Path file, int frames) {
        float[] values = new float[frames * LogMelSpectrogram.MEL_BINS];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (-6 + 3 * Math.sin(i / 300.0));
        }
        Npy.writeFloats(file, values, frames, LogMelSpectrogram.MEL_BINS);
        return file;
    }
}
