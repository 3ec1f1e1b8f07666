package io.github.audiomae.audio.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.audiomae.testing.PcmBytes;
import io.github.audiomae.testing.Signals;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the headers of uncompressed sound say, beyond the width of samples.
class SoundHeaderTest {
    private static final int SAMPLES = 4001;
    private static final double[] SOUND = Signals.noise(0.9, SAMPLES, 5);
    private static final byte[] LITTLE = PcmBytes.integers(SOUND, 16, 2, ByteOrder.LITTLE_ENDIAN);
    private static final byte[] BIG = PcmBytes.integers(SOUND, 16, 2, ByteOrder.BIG_ENDIAN);
    private static final byte[] FORMAT = PcmBytes.wavFormat(1, 16, 2);

    @TempDir
    private Path folder;

    @Test
    void theFirstFormOfAiffIsReadHereToo() throws IOException {
        SoundLayout layout = layout(PcmBytes.aiff(16, SAMPLES, 0, BIG));

        assertThat(layout.container()).isEqualTo("aiff");
        assertThat(layout.bytes().parts())
                .singleElement()
                .satisfies(part -> assertThat(part.length()).isEqualTo(LITTLE.length));
        assertSound(PcmBytes.aiff(16, SAMPLES, 0, BIG), SAMPLES);
    }

    @Test
    void bytesInFrontOfTheSoundOfAnAiffFileAreSkipped() throws IOException {
        assertSound(PcmBytes.aiff(16, SAMPLES, 12, BIG), SAMPLES);
    }

    /// The number of frames is only asked where the width of a sample is in doubt.
    @Test
    void anAiffFileWhoseNumberOfFramesWasNeverFilledInIsRead() throws IOException {
        assertSound(PcmBytes.aiff(16, 0, 0, BIG), SAMPLES);
    }

    @Test
    void aCommonChunkThatIsCutOffIsNoDescription() throws IOException {
        byte[] common = new byte[17];
        byte[] file = PcmBytes.iff("AIFF", PcmBytes.bigChunk("COMM", common), PcmBytes.bigChunk("SSND", BIG));

        assertThat(layout(file).pcm()).isNull();
    }

    @Test
    void theSizesOfAnRf64FileAreBelieved() throws IOException {
        byte[] file = PcmBytes.join(PcmBytes.rf64(FORMAT, LITTLE), LITTLE);

        SoundLayout layout = layout(file);

        assertThat(layout.bytes().parts())
                .singleElement()
                .satisfies(part -> assertThat(part.length()).isEqualTo(LITTLE.length));
        assertThat(layout.leftOutSeconds()).isEqualTo(SAMPLES / 16_000.0);
    }

    @Test
    void theShortestExtensibleFormatNamesTheKindOfItsSamples() throws IOException {
        byte[] whole = PcmBytes.extensible(1, 16, 16, 2);

        assertThat(layout(PcmBytes.wav(Arrays.copyOf(whole, 26), LITTLE)).pcm()).isNotNull();
        assertThat(layout(PcmBytes.wav(Arrays.copyOf(whole, 25), LITTLE)).pcm()).isNull();
    }

    /// Rate and bits agree with the bytes of a second; the bytes of a frame do not.
    @Test
    void twoOfThreeNumbersDecideOnTheWidthOfStereo() throws IOException {
        ByteBuffer format = ByteBuffer.wrap(FORMAT.clone()).order(ByteOrder.LITTLE_ENDIAN);
        format.putShort(2, (short) 2).putInt(8, 64_000).putShort(12, (short) 8);

        assertThat(layout(PcmBytes.wav(format.array(), LITTLE)).pcm())
                .isNotNull()
                .extracting(PcmFormat::frameBytes)
                .isEqualTo(4);
    }

    /// A limit keeps a damaged file from being walked through for minutes.
    @Test
    void soundIsSearchedInTheFirst10000Chunks() throws IOException {
        assertThat(layout(wavAfter(9_998)).pcm()).isNotNull();
        assertThat(layout(wavAfter(9_999)).pcm()).isNull();
        assertThat(layout(aiffAfter(9_998)).pcm()).isNotNull();
        assertThat(layout(aiffAfter(9_999)).pcm()).isNull();
    }

    @Test
    void notesAreSearchedInTheFirst1000Chunks() throws IOException {
        byte[] note = PcmBytes.chunk("guan", "GUANO|Version: 1.0".getBytes(StandardCharsets.UTF_8));
        byte[] empty = PcmBytes.chunk("JUNK");

        assertThat(notes(PcmBytes.join(PcmBytes.riff(), repeated(empty, 999), note))
                        .guano())
                .isPresent();
        assertThat(notes(PcmBytes.join(PcmBytes.riff(), repeated(empty, 1000), note))
                        .guano())
                .isEmpty();
    }

    @Test
    void aCommentMayBeEmptyButNotLongerThanItsList() throws IOException {
        assertThat(comment(0, "")).contains("");
        assertThat(comment(5, "words")).contains("words");
        assertThat(comment(6, "words")).isEmpty();
    }

    /// FFmpeg reads compressed sound behind this header, whose chunks it takes as they come.
    @Test
    void theHeaderWrittenForFfmpegIsWhole() {
        byte[] format = new byte[20];
        byte[] fact = {1, 2, 3};
        List<MediaBytes.Part> parts = List.of(new MediaBytes.Part(100, 5_000_000_000L), new MediaBytes.Part(0, 7));

        ByteBuffer header = ByteBuffer.wrap(Rf64.header(format, fact, parts)).order(ByteOrder.LITTLE_ENDIAN);

        assertThat(header.limit()).isEqualTo(12 + (8 + 28) + (8 + 20) + (8 + 4) + 8);
        assertThat(header.getLong(20))
                .as("all that follows the first size")
                .isEqualTo(header.limit() - 8 + 5_000_000_007L);
        assertThat(header.getLong(28)).isEqualTo(5_000_000_007L);
        assertThat(letters(header, 48)).isEqualTo("fmt ");
        assertThat(letters(header, 76)).isEqualTo("fact");
        assertThat(header.getInt(80)).isEqualTo(3);
        assertThat(header.slice(84, 4)).isEqualTo(ByteBuffer.wrap(new byte[] {1, 2, 3, 0}));
        assertThat(letters(header, 88)).isEqualTo("data");
    }

    private static String letters(ByteBuffer bytes, int at) {
        return StandardCharsets.US_ASCII.decode(bytes.slice(at, 4)).toString();
    }

    private static byte[] wavAfter(int chunks) {
        byte[] empty = repeated(PcmBytes.chunk("JUNK"), chunks);
        return PcmBytes.join(PcmBytes.riff(), PcmBytes.chunk("fmt ", FORMAT), empty, PcmBytes.chunk("data", LITTLE));
    }

    private static byte[] aiffAfter(int chunks) {
        byte[] whole = PcmBytes.aiff(16, SAMPLES, 0, BIG);
        int head = 12 + 8 + 18;
        return PcmBytes.join(
                Arrays.copyOf(whole, head),
                repeated(PcmBytes.bigChunk("JUNK"), chunks),
                Arrays.copyOfRange(whole, head, whole.length));
    }

    private static byte[] repeated(byte[] bytes, int times) {
        return PcmBytes.join(Collections.nCopies(times, bytes).toArray(byte[][]::new));
    }

    private Optional<String> comment(int announced, String text) throws IOException {
        byte[] size = ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(announced)
                .array();
        byte[] list = PcmBytes.join(
                "INFOICMT".getBytes(StandardCharsets.US_ASCII), size, text.getBytes(StandardCharsets.US_ASCII));
        return notes(PcmBytes.join(PcmBytes.riff(), PcmBytes.chunk("LIST", list)))
                .comment();
    }

    private SoundNotes notes(byte... file) throws IOException {
        return SoundNotes.of(write(file));
    }

    private SoundLayout layout(byte... file) throws IOException {
        return SoundLayout.of(write(file));
    }

    private void assertSound(byte[] file, int samples) throws IOException {
        try (AudioSource source = AudioSource.open(write(file))) {
            float[] read = new float[samples + 1];
            assertThat(source.read(0, read, 0, read.length)).isEqualTo(samples);
            for (int i = 0; i < samples; i++) {
                assertThat((double) read[i]).isCloseTo(SOUND[i], within(1.0 / 32_768));
            }
            assertThat(source.warnings()).isEmpty();
        }
    }

    private Path write(byte... file) throws IOException {
        return Files.write(folder.resolve("sound"), file);
    }
}
