package io.github.audiomae.audio.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.audiomae.audio.io.PcmFormat.Kind;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PcmFormatTest {
    @ParameterizedTest
    @CsvSource({
        "SIGNED, LITTLE_ENDIAN, 1, pcm_s8",
        "SIGNED, LITTLE_ENDIAN, 2, pcm_s16le",
        "SIGNED, BIG_ENDIAN, 3, pcm_s24be",
        "SIGNED, LITTLE_ENDIAN, 4, pcm_s32le",
        "SIGNED, BIG_ENDIAN, 8, pcm_s64be",
        "SIGNED, BIG_ENDIAN, 5, ",
        "UNSIGNED, BIG_ENDIAN, 1, pcm_u8",
        "UNSIGNED, BIG_ENDIAN, 2, ",
        "FLOAT, LITTLE_ENDIAN, 4, pcm_f32le",
        "FLOAT, BIG_ENDIAN, 8, pcm_f64be",
        "FLOAT, BIG_ENDIAN, 2, ",
        "A_LAW, BIG_ENDIAN, 1, pcm_alaw",
        "A_LAW, BIG_ENDIAN, 2, ",
        "MU_LAW, BIG_ENDIAN, 1, pcm_mulaw",
        "MU_LAW, BIG_ENDIAN, 2, "
    })
    void theDecoderFollowsFromKindOrderAndWidth(Kind kind, String order, int bytes, String codec) {
        ByteOrder endian = order.equals("BIG_ENDIAN") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;

        assertThat(PcmFormat.of(kind, endian, bytes, 8 * bytes, 2, 48_000).map(PcmFormat::codec))
                .isEqualTo(Optional.ofNullable(codec));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "12, 12", "16, 16", "0, 16", "17, 16", "-3, 16"})
    void moreValidBitsThanTheContainerHasAreAllOfThem(int claimed, int valid) {
        assertThat(PcmFormat.of(Kind.SIGNED, ByteOrder.LITTLE_ENDIAN, 2, claimed, 1, 48_000)
                        .orElseThrow()
                        .validBits())
                .isEqualTo(valid);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, true",
        "4096, 1, true",
        "0, 48000, false",
        "4097, 48000, false",
        "1, 0.9, false",
        "1, NaN, false",
        "1, 2147483647, true",
        "1, 2147483648, false"
    })
    void channelsAndRatesMustMakeSense(int channels, double rate, boolean possible) {
        assertThat(PcmFormat.of(Kind.SIGNED, ByteOrder.LITTLE_ENDIAN, 2, 16, channels, rate)
                        .isPresent())
                .isEqualTo(possible);
    }

    /// A frame holds one container per channel; where it does not divide, or is too small, the bits decide.
    @ParameterizedTest
    @CsvSource({
        "16, 2, 1, 2", "16, 4, 1, 4", "16, 3, 1, 3", "20, 4, 1, 4", "20, 3, 1, 3", "12, 2, 1, 2", "24, 8, 2, 4",
        "24, 8, 1, 8", "16, 5, 1, 2", "16, 5, 2, 2", "24, 2, 1, 3", "16, 0, 1, 2", "16, 4, 0, 2", "1, 1, 1, 1"
    })
    void theContainerIsAsWideAsTheFrameSays(int bits, long frameBytes, int channels, int bytes) {
        assertThat(PcmFormat.sampleBytes(bits, frameBytes, channels)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @CsvSource({"SIGNED, 3, 1", "FLOAT, 4, 3", "A_LAW, 1, 6", "MU_LAW, 1, 7", "UNSIGNED, 1, 1"})
    void asWavItHasTheSameWidth(Kind kind, int bytes, int tag) {
        PcmFormat format = PcmFormat.of(kind, ByteOrder.BIG_ENDIAN, bytes, 8 * bytes, 2, 44_100)
                .orElseThrow();
        ByteBuffer wav = ByteBuffer.wrap(format.wavFormat()).order(ByteOrder.LITTLE_ENDIAN);

        assertThat(format.frameBytes()).isEqualTo(2 * bytes);
        assertThat(wav.remaining()).isEqualTo(16);
        assertThat(wav.getShort()).isEqualTo((short) tag);
        assertThat(wav.getShort()).as("channels").isEqualTo((short) 2);
        assertThat(wav.getInt()).isEqualTo(44_100);
        assertThat(wav.getInt()).as("bytes per second").isEqualTo(44_100 * 2 * bytes);
        assertThat(wav.getShort()).as("bytes per frame").isEqualTo((short) (2 * bytes));
        assertThat(wav.getShort()).as("bits").isEqualTo((short) (8 * bytes));
    }

    /// 44,100 = 1.3458… · 2^15, as every AIFF file at this rate has it.
    @Test
    void ratesOfAiffAreNumbersOfTenBytes() {
        byte[] usual = {0x40, 0x0E, (byte) 0xAC, 0x44, 0, 0, 0, 0, 0, 0};
        byte[] half = {0x3F, (byte) 0xFE, (byte) 0x80, 0, 0, 0, 0, 0, 0, 0};

        assertThat(PcmFormat.extended(ByteBuffer.wrap(usual))).isEqualTo(44_100);
        assertThat(PcmFormat.extended(ByteBuffer.wrap(half))).isCloseTo(0.5, within(1e-12));
        assertThat(PcmFormat.extended(ByteBuffer.wrap(new byte[10]))).isZero();
    }
}
