package io.github.audiomae.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Builds WAV files of every kind, byte by byte (Microsoft's RIFF WAVE, WAVEFORMATEXTENSIBLE; EBU Tech 3306 for RF64).
public final class WavBuilder {
    private static final int PCM = 1;
    private static final int IEEE_FLOAT = 3;
    private static final int EXTENSIBLE = 0xFFFE;

    /// The end of KSDATAFORMAT_SUBTYPE_PCM and _IEEE_FLOAT.
    private static final byte[] GUID_TAIL = {
        0, 0, 0, 0, 0x10, 0, (byte) 0x80, 0, 0, (byte) 0xAA, 0, 0x38, (byte) 0x9B, 0x71
    };

    private int rateHz = 16_000;
    private int bits = 16;
    private boolean floating;
    private boolean extensible;
    private boolean rf64;
    private double[][] channels = {{}};
    private long announcedBytes = -1;

    public WavBuilder rate(int hertz) {
        rateHz = hertz;
        return this;
    }

    /// Integer samples of 8 (unsigned), 16, 24 or 32 bits.
    public WavBuilder integers(int bitsPerSample) {
        bits = bitsPerSample;
        floating = false;
        return this;
    }

    /// Floating point samples of 32 or 64 bits.
    public WavBuilder floats(int bitsPerSample) {
        bits = bitsPerSample;
        floating = true;
        return this;
    }

    /// Sets the samples: full scale ±1, one array for each channel, all of the same length.
    public WavBuilder channels(double[]... samples) {
        channels = samples;
        return this;
    }

    /// Uses the longer format chunk.
    public WavBuilder extensible() {
        extensible = true;
        return this;
    }

    /// Uses 64-bit sizes in a `ds64` chunk.
    public WavBuilder rf64() {
        rf64 = true;
        return this;
    }

    /// Announces this number of sample bytes in the header, whatever the file holds.
    public WavBuilder announcing(long bytes) {
        announcedBytes = bytes;
        return this;
    }

    /// Writes the file.
    public Path write(Path file) {
        try {
            return Files.write(file, bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The file's bytes.
    public byte[] bytes() {
        byte[] data = data();
        byte[] format = format();
        long announced = announcedBytes >= 0 ? announcedBytes : data.length;
        int longSizes = rf64 ? 8 + 28 : 0;
        long riffSize = 4 + longSizes + 8 + format.length + 8 + announced;
        ByteBuffer header =
                ByteBuffer.allocate(12 + longSizes + 8 + format.length + 8).order(ByteOrder.LITTLE_ENDIAN);
        header.put(ascii(rf64 ? "RF64" : "RIFF"))
                .putInt(rf64 ? -1 : (int) riffSize)
                .put(ascii("WAVE"));
        if (rf64) {
            long frames = channels[0].length;
            header.put(ascii("ds64")).putInt(28).putLong(riffSize).putLong(announced);
            header.putLong(frames).putInt(0);
        }
        header.put(ascii("fmt ")).putInt(format.length).put(format);
        header.put(ascii("data")).putInt(rf64 ? -1 : (int) announced);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(header.array());
        file.writeBytes(data);
        return file.toByteArray();
    }

    private byte[] format() {
        int frameBytes = channels.length * bits / 8;
        int kind = floating ? IEEE_FLOAT : PCM;
        ByteBuffer format = ByteBuffer.allocate(extensible ? 40 : 16).order(ByteOrder.LITTLE_ENDIAN);
        format.putShort((short) (extensible ? EXTENSIBLE : kind)).putShort((short) channels.length);
        format.putInt(rateHz).putInt(rateHz * frameBytes).putShort((short) frameBytes);
        format.putShort((short) bits);
        if (extensible) {
            format.putShort((short) 22).putShort((short) bits).putInt(0);
            format.putShort((short) kind).put(GUID_TAIL);
        }
        return format.array();
    }

    private byte[] data() {
        int samples = channels[0].length;
        ByteBuffer data =
                ByteBuffer.allocate(samples * channels.length * bits / 8).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < samples; i++) {
            for (double[] channel : channels) {
                put(data, channel[i]);
            }
        }
        return data.array();
    }

    private void put(ByteBuffer data, double sample) {
        if (floating) {
            if (bits == 32) {
                data.putFloat((float) sample);
            } else {
                data.putDouble(sample);
            }
            return;
        }
        long scale = 1L << (bits - 1);
        long value = Math.clamp(Math.round(sample * scale), -scale, scale - 1);
        switch (bits) {
            case 8 -> data.put((byte) (value + 128));
            case 16 -> data.putShort((short) value);
            case 24 -> data.putShort((short) value).put((byte) (value >> 16));
            case 32 -> data.putInt((int) value);
            default -> throw new IllegalArgumentException("integers of " + bits + " bits are not supported");
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
