package io.github.audiomae.audio.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SoundWriterTest {
    private static final int TIMES = 10_000; // more than two frames of the encoder, and a part

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(SoundEncoding.class)
    void whatIsWrittenIsReadAgainInEveryChannel(SoundEncoding encoding) throws IOException {
        Random random = new Random(3);
        float[] sound = new float[2 * TIMES];
        for (int i = 0; i < sound.length; i++) {
            sound[i] = (random.nextInt(1 << 16) - (1 << 15)) / (float) (1 << 15); // all encodings hold 16 bits
        }
        Path file = folder.resolve("a." + encoding.container());
        try (SoundWriter writer = new SoundWriter(file, encoding, 22_050, 2)) {
            writer.write(Arrays.copyOf(sound, 1000), 500);
            writer.write(Arrays.copyOfRange(sound, 1000, sound.length), TIMES - 500);
            writer.finish();
        }

        for (int channel = 0; channel < 2; channel++) {
            float[] expected = new float[TIMES];
            for (int i = 0; i < TIMES; i++) {
                expected[i] = sound[2 * i + channel];
            }
            assertThat(read(file, channel)).isEqualTo(expected);
        }
        try (AudioSource source = AudioSource.open(file)) {
            assertThat(source.info().sampleRateHz()).isEqualTo(22_050);
            assertThat(source.info().bitsPerSample()).hasValue(encoding.bits());
        }
    }

    @Test
    void samplesBeyondFullScaleAreClippedExceptAsFloats() throws IOException {
        float[] loud = {1.5f, -1.5f, 1, -1};

        assertThat(written(SoundEncoding.WAV_16, loud)).containsExactly(32_767 / 32_768f, -1, 32_767 / 32_768f, -1);
        assertThat(written(SoundEncoding.WAV_24, loud))
                .containsExactly(8_388_607 / 8_388_608f, -1, 8_388_607 / 8_388_608f, -1);
        assertThat(written(SoundEncoding.WAV_FLOAT, loud)).containsExactly(loud);
    }

    @Test
    void samplesAreRoundedToTheNearest() throws IOException {
        float step = 1 / 32_768f;

        assertThat(written(SoundEncoding.WAV_16, 0.4f * step, 0.6f * step, -0.6f * step))
                .containsExactly(0, step, -step);
    }

    /// Players take the length from there. Bits 108 to 143 of the file's first block, after `fLaC` and a header of four
    /// bytes (RFC 9639, section 8.2).
    @Test
    void theHeaderOfAFlacFileHasTheNumberOfSamples() throws IOException {
        byte[] bytes = Files.readAllBytes(file(SoundEncoding.FLAC_16, new float[TIMES]));

        assertThat(ByteBuffer.wrap(bytes).getLong(4 + 4 + 10) & 0xF_FFFF_FFFFL).isEqualTo(TIMES);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4096, 8192})
    void anyNumberOfSamplesIsWritten(int times) throws IOException {
        assertThat(written(SoundEncoding.WAV_16, new float[times])).hasSize(times);
    }

    @Test
    void whatTheEncoderCannotWriteIsSaid() {
        assertThatThrownBy(() -> new SoundWriter(folder.resolve("a.flac"), SoundEncoding.FLAC_16, 16_000, 9))
                .isInstanceOf(IOException.class)
                .hasMessage("Invalid argument");
    }

    @Test
    void theCommentIsInTheFile() throws IOException {
        Path file = folder.resolve("a.flac");
        try (SoundWriter writer = new SoundWriter(file, SoundEncoding.FLAC_16, 16_000, 1, "made by a test")) {
            writer.write(new float[100], 100);
            writer.finish();
        }

        assertThat(SoundNotes.of(file).comment()).contains("made by a test");
    }

    @Test
    void aFolderThatIsMissingIsSaidAndClosingTwiceIsHarmless() throws IOException {
        assertThatThrownBy(() -> new SoundWriter(folder.resolve("no/a.wav"), SoundEncoding.WAV_16, 16_000, 1))
                .isInstanceOf(IOException.class);
        SoundWriter writer = new SoundWriter(folder.resolve("a.wav"), SoundEncoding.WAV_16, 16_000, 1);
        writer.close();
        writer.close();
    }

    @ParameterizedTest
    @CsvSource({
        "a.wav, pcm_s16le, 16, WAV_16, WAV_24",
        "a.WAV, pcm_u8, 8, WAV_16, WAV_24",
        "a.wav, pcm_s24le, 24, WAV_24, WAV_24",
        "a.wav, pcm_f32le, 32, WAV_FLOAT, WAV_FLOAT",
        "a.wav, mp3, , WAV_24, WAV_24",
        "a.flac, pcm_s16be, 16, FLAC_16, FLAC_24",
        "a.flac, pcm_f32le, 32, FLAC_24, FLAC_24",
        "a.flac, vorbis, , FLAC_24, FLAC_24",
        "a.mp3, mp3, , , "
    })
    void theEncodingFollowsFromTheEndingAndTheBitsOfTheSound(
            String name, String codec, Integer bits, SoundEncoding encoding, SoundEncoding wide) {
        AudioInfo sound = new AudioInfo(
                "any",
                codec,
                16_000,
                1,
                bits == null ? OptionalInt.empty() : OptionalInt.of(bits),
                OptionalDouble.empty(),
                OptionalDouble.empty());

        assertThat(SoundEncoding.of(Path.of(name), sound)).isEqualTo(Optional.ofNullable(encoding));
        assertThat(SoundEncoding.of(Path.of(name), sound).map(SoundEncoding::wide))
                .isEqualTo(Optional.ofNullable(wide));
    }

    private float[] written(SoundEncoding encoding, float... samples) throws IOException {
        return read(file(encoding, samples), 0);
    }

    private Path file(SoundEncoding encoding, float... samples) throws IOException {
        Path file = folder.resolve(encoding + "." + encoding.container());
        try (SoundWriter writer = new SoundWriter(file, encoding, 16_000, 1)) {
            writer.write(samples, samples.length);
            writer.finish();
        }
        return file;
    }

    private static float[] read(Path file, int channel) {
        float[] samples = new float[TIMES];
        try (AudioSource source = AudioSource.openAtOwnRate(file, ChannelChoice.single(channel))) {
            return Arrays.copyOf(samples, source.read(0, samples, 0, samples.length));
        }
    }
}
