package io.github.audiomae.audio.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.audiomae.testing.PcmBytes;
import io.github.audiomae.testing.Signals;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Samples with fewer valid bits than their container, in every container.
class SampleWidthTest {
    private static final double[] SOUND = Signals.noise(0.9, 4001, 5);
    private static final ByteOrder LITTLE = ByteOrder.LITTLE_ENDIAN;
    private static final ByteOrder BIG = ByteOrder.BIG_ENDIAN;

    @TempDir
    private Path folder;

    static List<Arguments> kinds() {
        List<Arguments> kinds = new ArrayList<>();
        int[][] widths = {
            {8, 1}, {8, 2}, {12, 2}, {16, 2}, {16, 3}, {20, 3}, {24, 3}, {8, 4}, {16, 4}, {20, 4}, {24, 4}, {32, 4},
            {16, 8}, {24, 8}, {32, 8}
        };
        for (int[] width : widths) {
            int bits = width[0];
            int bytes = width[1];
            byte[] little = PcmBytes.integers(SOUND, bits, bytes, LITTLE);
            byte[] big = PcmBytes.integers(SOUND, bits, bytes, BIG);
            byte[] plain = PcmBytes.wavFormat(1, bits, bytes);
            String name = bits + " in " + 8 * bytes + " ";
            kinds.add(Arguments.of(name + "WAV", bits, PcmBytes.wav(plain, little)));
            kinds.add(Arguments.of(
                    name + "WAV extensible",
                    bits,
                    PcmBytes.wav(PcmBytes.extensible(1, 8 * bytes, bits, bytes), little)));
            kinds.add(Arguments.of(
                    name + "WAV extensible, valid bits twice",
                    bits,
                    PcmBytes.wav(PcmBytes.extensible(1, bits, bits, bytes), little)));
            kinds.add(Arguments.of(name + "RF64", bits, PcmBytes.rf64(plain, little)));
            kinds.add(Arguments.of(name + "Wave64", bits, PcmBytes.wave64(plain, little)));
            kinds.add(Arguments.of(name + "AIFF-C NONE", bits, PcmBytes.aiffC("NONE", bits, SOUND.length, big)));
            kinds.add(Arguments.of(name + "CAF big-endian", bits, PcmBytes.caf(0, bits, bytes, big)));
            if (bytes > 1) { // a single byte is signed there
                kinds.add(Arguments.of(name + "AIFF-C sowt", bits, PcmBytes.aiffC("sowt", bits, SOUND.length, little)));
                kinds.add(Arguments.of(name + "CAF little-endian", bits, PcmBytes.caf(2, bits, bytes, little)));
            }
        }
        byte[] big24 = PcmBytes.integers(SOUND, 24, 3, BIG);
        byte[] big32 = PcmBytes.integers(SOUND, 24, 4, BIG);
        kinds.add(Arguments.of("AIFF-C in24", 24, PcmBytes.aiffC("in24", 16, SOUND.length, big24)));
        kinds.add(Arguments.of("AIFF-C in32", 24, PcmBytes.aiffC("in32", 24, SOUND.length, big32)));
        byte[] floats = PcmBytes.floats(SOUND, LITTLE);
        byte[] bigFloats = PcmBytes.floats(SOUND, BIG);
        kinds.add(Arguments.of("WAV float", 24, PcmBytes.wav(PcmBytes.wavFormat(3, 32, 4), floats)));
        kinds.add(Arguments.of("WAV float, 24 valid", 24, PcmBytes.wav(PcmBytes.extensible(3, 32, 24, 4), floats)));
        kinds.add(Arguments.of("AIFF-C fl32", 24, PcmBytes.aiffC("fl32", 32, SOUND.length, bigFloats)));
        kinds.add(Arguments.of("AIFF-C FL32", 24, PcmBytes.aiffC("FL32", 16, SOUND.length, bigFloats)));
        kinds.add(Arguments.of("CAF float", 24, PcmBytes.caf(1, 32, 4, bigFloats)));
        kinds.add(Arguments.of("CAF float little-endian", 24, PcmBytes.caf(3, 32, 4, floats)));
        return kinds;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void samplesHaveTheirLengthAndLevel(String kind, int bits, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("sound"), bytes);

        try (AudioSource source = AudioSource.open(file)) {
            float[] read = new float[10_000];
            assertThat(source.length()).isEqualTo(SOUND.length);
            assertThat(source.read(0, read, 0, read.length)).isEqualTo(SOUND.length);
            assertThat(source.warnings()).isEmpty();
            for (int i = 0; i < SOUND.length; i++) {
                assertThat((double) read[i]).isCloseTo(SOUND[i], within(1.0 / (1L << (Math.min(bits, 23) - 1))));
            }
            float[] again = new float[100];
            source.read(3000, again, 0, 100);
            assertThat(again[0]).isEqualTo(read[3000]);
        }
    }

    @ParameterizedTest
    @CsvSource({"16, 4, pcm_s32le", "20, 3, pcm_s24le", "16, 8, pcm_s64le", "24, 3, pcm_s24le"})
    void theEncodingIsThatOfTheContainerAndTheBitsAreTheValidOnes(int bits, int bytes, String codec)
            throws IOException {
        byte[] data = PcmBytes.integers(SOUND, bits, bytes, LITTLE);
        Path file = Files.write(
                folder.resolve("sound.wav"), PcmBytes.wav(PcmBytes.extensible(1, 8 * bytes, bits, bytes), data));

        try (AudioSource source = AudioSource.open(file)) {
            assertThat(source.info().container()).isEqualTo("wav");
            assertThat(source.info().codec()).isEqualTo(codec);
            assertThat(source.info().bitsPerSample()).isEqualTo(OptionalInt.of(bits));
        }
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "3", "7", "64"})
    void aBlockSizeThatCannotBeIsIgnored(int frameBytes) throws IOException {
        byte[] format = PcmBytes.wavFormat(1, 16, frameBytes);
        format[8] = 0; // 32000 bytes per second
        format[9] = 0x7D;
        format[10] = 0;
        Path file =
                Files.write(folder.resolve("sound.wav"), PcmBytes.wav(format, PcmBytes.integers(SOUND, 16, 2, LITTLE)));

        try (AudioSource source = AudioSource.open(file)) {
            assertThat(source.length()).isEqualTo(SOUND.length);
        }
    }
}
