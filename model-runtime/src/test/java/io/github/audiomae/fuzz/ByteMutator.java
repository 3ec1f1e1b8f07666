package io.github.audiomae.fuzz;

import java.io.ByteArrayOutputStream;
import java.util.Random;

/// Damages any bytes: some are changed, sizes become extreme, pieces are lost, repeated, or taken from another file.
final class ByteMutator implements Mutator {
    private static final int MOST_CHANGES = 6;

    /// Headers are at the start, directories at the end.
    private static final int EDGE = 400;

    private static final long[] EXTREME = {
        0, 1, -1, 2, 7, 127, 128, 255, 256, 0x7FFF, 0x8000, 0xFFFF, 0x7FFFFFFF, 0x80000000L, 0xFFFFFFFEL, 1L << 40
    };

    @Override
    public byte[] damaged(byte[] sound, byte[] other, Random random) {
        byte[] bytes = sound.clone();
        int changes = 1 + random.nextInt(MOST_CHANGES);
        for (int i = 0; i < changes && bytes.length > 0; i++) {
            bytes = changed(bytes, other, random);
        }
        return bytes;
    }

    private static byte[] changed(byte[] bytes, byte[] other, Random random) {
        int at = place(bytes.length, random);
        int length = 1 + random.nextInt(1 << random.nextInt(12));
        switch (random.nextInt(10)) {
            case 0, 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
            case 2 -> bytes[at] = (byte) random.nextInt(256);
            case 3, 4 -> number(bytes, at, random);
            case 5 -> {
                return joined(bytes, at, new byte[0], bytes.length);
            }
            case 6 -> {
                return joined(bytes, at, new byte[0], Math.min(bytes.length, at + length));
            }
            case 7 -> {
                return joined(bytes, at, part(bytes, at, length), at);
            }
            case 8 -> {
                return joined(bytes, at, new byte[length * random.nextInt(20)], at);
            }
            default -> {
                return other.length == 0
                        ? bytes
                        : joined(bytes, at, part(other, place(other.length, random), length), at);
            }
        }
        return bytes;
    }

    /// Writes an extreme number, 2, 4 or 8 bytes wide, in either byte order.
    private static void number(byte[] bytes, int at, Random random) {
        long value = EXTREME[random.nextInt(EXTREME.length)];
        int width = 2 << random.nextInt(3);
        boolean big = random.nextBoolean();
        for (int i = 0; i < width && at + i < bytes.length; i++) {
            bytes[at + i] = (byte) (value >> 8 * (big ? width - 1 - i : i));
        }
    }

    private static int place(int length, Random random) {
        int edge = Math.min(length, EDGE);
        return switch (random.nextInt(4)) {
            case 0, 1 -> random.nextInt(edge);
            case 2 -> length - 1 - random.nextInt(edge);
            default -> random.nextInt(length);
        };
    }

    private static byte[] part(byte[] bytes, int at, int length) {
        return java.util.Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + length));
    }

    /// The bytes before `at`, the inserted ones, and those from `goOn` on.
    private static byte[] joined(byte[] bytes, int at, byte[] inserted, int goOn) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, at);
        out.writeBytes(inserted);
        out.write(bytes, goOn, bytes.length - goOn);
        return out.toByteArray();
    }
}
