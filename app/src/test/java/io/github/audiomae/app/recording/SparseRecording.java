package io.github.audiomae.app.recording;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;

/// A recording of many hours that takes little room on disk: ten seconds of sweeping tones in noise every five minutes,
/// and sparse silence between them. 16 bits per sample.
///
/// @param container file format
/// @param rateHz samples per second
/// @param channels number of channels, all with the same samples
public record SparseRecording(Container container, int rateHz, int channels) {
    static final int EVERY_SECONDS = 300;
    static final int SOUND_SECONDS = 10;

    /// The file formats.
    public enum Container {
        /// Microsoft's RIFF WAVE, up to 4 GB.
        WAV,
        /// The same with 64-bit sizes in a `ds64` chunk (EBU Tech 3306).
        RF64,
        /// Sony's Wave64: GUIDs in place of four letters, 64-bit sizes that count their own chunk's header.
        W64
    }

    private static final byte[] RIFF_GUID = {
        0x2E, (byte) 0x91, (byte) 0xCF, 0x11, (byte) 0xA5, (byte) 0xD6, 0x28, (byte) 0xDB, 4, (byte) 0xC1, 0, 0
    };
    private static final byte[] WAVE_GUID = {
        (byte) 0xF3,
        (byte) 0xAC,
        (byte) 0xD3,
        0x11,
        (byte) 0x8C,
        (byte) 0xD1,
        0,
        (byte) 0xC0,
        0x4F,
        (byte) 0x8E,
        (byte) 0xDB,
        (byte) 0x8A
    };

    /// Writes the file.
    ///
    /// @param seconds its length
    public Path write(Path file, int seconds) throws IOException {
        long bytes = (long) frameBytes() * rateHz * seconds;
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SPARSE)) {
            ByteBuffer header = header(bytes);
            int start = header.remaining();
            channel.write(header, 0);
            ByteBuffer sound = sound();
            for (long at = 0; at + SOUND_SECONDS <= seconds; at += EVERY_SECONDS) {
                channel.write(sound.duplicate(), start + frameBytes() * rateHz * at);
            }
            channel.write(ByteBuffer.allocate(2), start + bytes - 2);
        }
        return file;
    }

    /// The samples of one channel during the first of the [#SOUND_SECONDS] with sound.
    short[] samples() {
        Random random = new Random(1);
        short[] samples = new short[rateHz * SOUND_SECONDS];
        double phase = 0;
        for (int i = 0; i < samples.length; i++) {
            phase += 2 * Math.PI * (500 + 3000 * (i % rateHz) / (double) rateHz) / rateHz;
            samples[i] = (short) (9000 * Math.sin(phase) + 300 * random.nextGaussian());
        }
        return samples;
    }

    private int frameBytes() {
        return 2 * channels;
    }

    private ByteBuffer header(long bytes) {
        ByteBuffer header = ByteBuffer.allocate(128).order(ByteOrder.LITTLE_ENDIAN);
        switch (container) {
            case WAV -> {
                header.put(ascii("RIFF")).putInt((int) (36 + bytes)).put(ascii("WAVE"));
                format(header.put(ascii("fmt ")).putInt(16));
                header.put(ascii("data")).putInt(Math.toIntExact(bytes));
            }
            case RF64 -> {
                header.put(ascii("RF64")).putInt(-1).put(ascii("WAVEds64")).putInt(28);
                header.putLong(72 + bytes)
                        .putLong(bytes)
                        .putLong(bytes / frameBytes())
                        .putInt(0);
                format(header.put(ascii("fmt ")).putInt(16));
                header.put(ascii("data")).putInt(-1);
            }
            case W64 -> {
                header.put(ascii("riff")).put(RIFF_GUID).putLong(104 + bytes);
                header.put(ascii("wave")).put(WAVE_GUID);
                format(header.put(ascii("fmt ")).put(WAVE_GUID).putLong(24 + 16));
                header.put(ascii("data")).put(WAVE_GUID).putLong(24 + bytes);
            }
        }
        return header.flip();
    }

    private void format(ByteBuffer header) {
        header.putShort((short) 1).putShort((short) channels).putInt(rateHz).putInt(frameBytes() * rateHz);
        header.putShort((short) frameBytes()).putShort((short) 16);
    }

    private ByteBuffer sound() {
        short[] samples = samples();
        ByteBuffer sound = ByteBuffer.allocate(frameBytes() * samples.length).order(ByteOrder.LITTLE_ENDIAN);
        for (short sample : samples) {
            for (int channel = 0; channel < channels; channel++) {
                sound.putShort(sample);
            }
        }
        return sound.flip();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
