package io.github.audiomae.testing;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Samples as bytes of any width, and the headers of the containers that hold them, written by their specifications.
public final class PcmBytes {
    private static final byte[] GUID_TAIL = {
        0, 0, 0, 0, 0x10, 0, (byte) 0x80, 0, 0, (byte) 0xAA, 0, 0x38, (byte) 0x9B, 0x71
    };

    private PcmBytes() {}

    /// Signed integers with their valid bits at the top of a wider word; a single byte is unsigned if little-endian, as
    /// in WAV.
    public static byte[] integers(double[] samples, int validBits, int bytes, ByteOrder order) {
        ByteBuffer out = ByteBuffer.allocate(samples.length * bytes).order(order);
        for (double sample : samples) {
            long scale = 1L << (validBits - 1);
            long value = Math.clamp(Math.round(sample * scale), -scale, scale - 1) << (8 * bytes - validBits);
            for (int i = 0; i < bytes; i++) {
                int shift = order == ByteOrder.LITTLE_ENDIAN ? 8 * i : 8 * (bytes - 1 - i);
                int offset = bytes == 1 && order == ByteOrder.LITTLE_ENDIAN ? 128 : 0;
                out.put((byte) ((value >> shift) + offset));
            }
        }
        return out.array();
    }

    public static byte[] floats(double[] samples, ByteOrder order) {
        ByteBuffer out = ByteBuffer.allocate(4 * samples.length).order(order);
        for (double sample : samples) {
            out.putFloat((float) sample);
        }
        return out.array();
    }

    /// A WAV format chunk's payload, mono at 16 kHz.
    ///
    /// @param kind 1 integers, 3 floats
    /// @param bits what `wBitsPerSample` says
    /// @param bytes what `nBlockAlign` says
    public static byte[] wavFormat(int kind, int bits, int bytes) {
        ByteBuffer out = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
        out.putShort((short) kind).putShort((short) 1).putInt(16_000).putInt(16_000 * bytes);
        return out.putShort((short) bytes).putShort((short) bits).array();
    }

    /// WAVEFORMATEXTENSIBLE, mono at 16 kHz.
    public static byte[] extensible(int kind, int bits, int validBits, int bytes) {
        ByteBuffer out = ByteBuffer.allocate(40).order(ByteOrder.LITTLE_ENDIAN);
        out.put(wavFormat(0xFFFE, bits, bytes)).putShort((short) 22).putShort((short) validBits);
        return out.putInt(0).putShort((short) kind).put(GUID_TAIL).array();
    }

    public static byte[] wav(byte[] format, byte[] data) {
        return join(riff(), chunk("fmt ", format), chunk("data", data));
    }

    /// The first twelve bytes of a WAV file; the size in it is ignored by readers.
    public static byte[] riff() {
        return join(ascii("RIFF"), new byte[4], ascii("WAVE"));
    }

    public static byte[] rf64(byte[] format, byte[] data) {
        ByteBuffer sizes = ByteBuffer.allocate(28).order(ByteOrder.LITTLE_ENDIAN);
        sizes.putLong(data.length + 80L).putLong(data.length);
        byte[] marker = {-1, -1, -1, -1};
        return join(
                ascii("RF64"),
                marker,
                ascii("WAVE"),
                chunk("ds64", sizes.array()),
                chunk("fmt ", format),
                ascii("data"),
                marker,
                data);
    }

    public static byte[] wave64(byte[] format, byte[] data) {
        byte[] head = join(guid("riff"), longs(0), guid("wave"));
        return join(head, wave64Chunk("fmt ", format), wave64Chunk("data", data));
    }

    public static byte[] aiffC(String compression, int bits, int frames, byte[] data) {
        ByteBuffer common = ByteBuffer.allocate(24);
        common.putShort((short) 1).putInt(frames).putShort((short) bits);
        common.putShort((short) (16383 + 13)).putLong(0xFA00_0000_0000_0000L); // 16000 in 80 bits
        common.put(ascii(compression)).putShort((short) 0);
        return iff("AIFC", bigChunk("COMM", common.array()), bigChunk("SSND", join(new byte[8], data)));
    }

    /// A file of the first form, AIFF: integers, big-endian, mono at 16 kHz.
    ///
    /// @param frames what its header says
    /// @param skipped bytes in front of the sound that do not belong to it
    public static byte[] aiff(int bits, int frames, int skipped, byte[] data) {
        ByteBuffer common = ByteBuffer.allocate(18);
        common.putShort((short) 1).putInt(frames).putShort((short) bits);
        common.putShort((short) (16383 + 13)).putLong(0xFA00_0000_0000_0000L); // 16000 in 80 bits
        byte[] offset = ByteBuffer.allocate(8).putInt(skipped).array();
        byte[] sound = join(offset, new byte[skipped], data);
        return iff("AIFF", bigChunk("COMM", common.array()), bigChunk("SSND", sound));
    }

    /// An IFF file of these chunks; the size in its head is ignored by readers.
    public static byte[] iff(String kind, byte[]... chunks) {
        return join(ascii("FORM"), new byte[4], ascii(kind), join(chunks));
    }

    /// A Core Audio file, mono at 16 kHz.
    ///
    /// @param flags 1 floats, 2 little-endian
    public static byte[] caf(int flags, int bits, int bytes, byte[] data) {
        ByteBuffer out = ByteBuffer.allocate(8 + 12 + 32 + 12 + 4);
        out.put(ascii("caff")).putInt(0x00010000).put(ascii("desc")).putLong(32).putDouble(16_000);
        out.put(ascii("lpcm")).putInt(flags).putInt(bytes).putInt(1).putInt(1).putInt(bits);
        out.put(ascii("data")).putLong(data.length + 4).putInt(0);
        return join(out.array(), data);
    }

    /// A little-endian RIFF chunk, padded.
    public static byte[] chunk(String name, byte... payload) {
        return chunk(name, ByteOrder.LITTLE_ENDIAN, payload);
    }

    public static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    /// A big-endian chunk, padded.
    public static byte[] bigChunk(String name, byte... payload) {
        return chunk(name, ByteOrder.BIG_ENDIAN, payload);
    }

    private static byte[] chunk(String name, ByteOrder order, byte... payload) {
        byte[] size = ByteBuffer.allocate(4).order(order).putInt(payload.length).array();
        return join(ascii(name), size, payload, new byte[payload.length % 2]);
    }

    private static byte[] wave64Chunk(String name, byte... payload) {
        return join(guid(name), longs(24 + payload.length), payload, new byte[Math.floorMod(-payload.length, 8)]);
    }

    private static byte[] guid(String name) {
        byte[] tail = {
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
        byte[] riffTail = {
            0x2E, (byte) 0x91, (byte) 0xCF, 0x11, (byte) 0xA5, (byte) 0xD6, 0x28, (byte) 0xDB, 4, (byte) 0xC1, 0, 0
        };
        return join(ascii(name), name.equals("riff") ? riffTail : tail);
    }

    private static byte[] longs(long value) {
        return ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(value)
                .array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
