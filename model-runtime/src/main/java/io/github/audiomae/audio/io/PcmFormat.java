package io.github.audiomae.audio.io;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// How uncompressed samples are stored.
///
/// A sample occupies whole bytes, its container, and may have fewer valid bits, which are then the highest ones
/// (Microsoft's WAVEFORMATEXTENSIBLE, AIFF 1.3, Apple's CAF): read at the width of the container, it has the right
/// level.
///
/// @param codec FFmpeg's name of the encoding, such as `pcm_s24le`
/// @param sampleBytes width of a container
/// @param validBits as the header says, 1 … 8 · `sampleBytes`
record PcmFormat(String codec, int sampleBytes, int validBits, int channels, int sampleRateHz) {
    private static final int MAX_CHANNELS = 4096;
    private static final int WAV_PCM = 1;
    private static final int WAV_FLOAT = 3;
    private static final int WAV_A_LAW = 6;
    private static final int WAV_MU_LAW = 7;
    private static final int WAV_FORMAT_BYTES = 16;

    /// What the samples are, apart from their width.
    enum Kind {
        UNSIGNED,
        SIGNED,
        FLOAT,
        A_LAW,
        MU_LAW
    }

    /// @return empty if FFmpeg has no decoder for it, or a number makes no sense
    static Optional<PcmFormat> of(
            Kind kind, ByteOrder order, int sampleBytes, int validBits, int channels, double sampleRateHz) {
        if (channels < 1 || channels > MAX_CHANNELS || !(sampleRateHz >= 1 && sampleRateHz <= Integer.MAX_VALUE)) {
            return Optional.empty();
        }
        String end = order == ByteOrder.BIG_ENDIAN ? "be" : "le";
        String codec = switch (kind) {
            case A_LAW -> sampleBytes == 1 ? "pcm_alaw" : "";
            case MU_LAW -> sampleBytes == 1 ? "pcm_mulaw" : "";
            case FLOAT -> sampleBytes == 4 || sampleBytes == 8 ? "pcm_f" + 8 * sampleBytes + end : "";
            case UNSIGNED -> sampleBytes == 1 ? "pcm_u8" : "";
            case SIGNED ->
                switch (sampleBytes) {
                    case 1 -> "pcm_s8";
                    case 2, 3, 4, 8 -> "pcm_s" + 8 * sampleBytes + end;
                    default -> "";
                };
        };
        int bits = validBits >= 1 && validBits <= 8 * sampleBytes ? validBits : 8 * sampleBytes;
        return codec.isEmpty()
                ? Optional.empty()
                : Optional.of(new PcmFormat(codec, sampleBytes, bits, channels, (int) Math.round(sampleRateHz)));
    }

    /// The width of a container where a header gives the valid bits and the bytes of a frame, which may contradict
    /// them.
    static int sampleBytes(int bits, long frameBytes, int channels) {
        int least = Math.ceilDiv(bits, 8);
        if (channels > 0 && frameBytes % channels == 0) {
            long each = frameBytes / channels;
            if (each >= least && (each >= 1 && each <= 4 || each == 8)) {
                return (int) each;
            }
        }
        return least;
    }

    int frameBytes() {
        return sampleBytes * channels;
    }

    /// The payload of a WAV format chunk of the same width; its encoding is little-endian whatever this one is.
    byte[] wavFormat() {
        int kind = codec.startsWith("pcm_f")
                ? WAV_FLOAT
                : codec.equals("pcm_alaw") ? WAV_A_LAW : codec.equals("pcm_mulaw") ? WAV_MU_LAW : WAV_PCM;
        ByteBuffer format = ByteBuffer.allocate(WAV_FORMAT_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        format.putShort((short) kind).putShort((short) channels).putInt(sampleRateHz);
        format.putInt((int) Math.min(Integer.MAX_VALUE, (long) sampleRateHz * frameBytes()));
        format.putShort((short) frameBytes()).putShort((short) (8 * sampleBytes));
        return format.array();
    }

    /// The rate of an AIFF file: an 80-bit number of IEEE 754 extended precision.
    static double extended(ByteBuffer from) {
        int exponent = from.getShort() & 0x7FFF;
        long mantissa = from.getLong();
        double value = (mantissa >>> 1) * 2.0;
        return Math.scalb(value, Math.clamp(exponent - 16383 - 63, -1100, 1100));
    }

    static String fourLetters(ByteBuffer from) {
        byte[] letters = new byte[4];
        from.get(letters);
        return new String(letters, StandardCharsets.ISO_8859_1);
    }
}
