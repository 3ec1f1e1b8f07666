package io.github.audiomae.audio.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.audio.io.SoundNotes.Origination;
import io.github.audiomae.testing.PcmBytes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoundNotesTest {
    private static final byte[] FORMAT = PcmBytes.chunk("fmt ", PcmBytes.wavFormat(1, 16, 2));
    private static final byte[] SOUND = PcmBytes.chunk("data", new byte[1000]);

    @TempDir
    private Path folder;

    @Test
    void notesStandBeforeAndAfterTheSound() throws IOException {
        byte[] guano = PcmBytes.chunk("guan", utf8("GUANO|Version: 1.0\nNote: naïve \0\0"));
        SoundNotes notes = notes(FORMAT, bext("2024-05-01", "06:30:00"), SOUND, guano, information("ICMT", "dawn"));

        assertThat(notes.guano()).contains("GUANO|Version: 1.0\nNote: naïve");
        assertThat(notes.origination()).contains(new Origination("2024-05-01", "06:30:00"));
        assertThat(notes.comment()).contains("dawn");
    }

    @Test
    void aFileWithoutNotesHasNone() throws IOException {
        SoundNotes none = notes(FORMAT, SOUND);

        assertThat(none.guano()).isEmpty();
        assertThat(none.origination()).isEmpty();
        assertThat(none.comment()).isEmpty();
        assertThat(SoundNotes.of(folder.resolve("missing.wav"))).isEqualTo(none);
        assertThat(SoundNotes.of(Files.writeString(folder.resolve("words"), "no sound")))
                .isEqualTo(none);
        assertThat(SoundNotes.of(Files.writeString(folder.resolve("few"), "RI")))
                .isEqualTo(none);
    }

    /// Texts of odd length are followed by a zero that their size does not count.
    @Test
    void theCommentIsFoundAmongOtherTexts() throws IOException {
        byte[] list = PcmBytes.join(utf8("INFO"), text("IART", "odd"), text("ICMT", "even"), text("ISFT", "more"));

        assertThat(notes(FORMAT, PcmBytes.chunk("LIST", list), SOUND).comment()).contains("even");
    }

    @Test
    void listsOfOtherThingsAndBrokenOnesHoldNoComment() throws IOException {
        byte[] other = PcmBytes.join(utf8("adtl"), text("ICMT", "no comment"));
        byte[] beyond = PcmBytes.join(utf8("INFO"), utf8("ICMT"), little(100), utf8("short"));
        byte[] negative = PcmBytes.join(utf8("INFO"), utf8("ICMT"), little(-2), utf8("text"));
        byte[] exact = PcmBytes.join(utf8("INFO"), utf8("ICMT"), little(4), utf8("fits"));

        assertThat(notes(FORMAT, PcmBytes.chunk("LIST", other), SOUND).comment())
                .isEmpty();
        assertThat(notes(FORMAT, PcmBytes.chunk("LIST", beyond), SOUND).comment())
                .isEmpty();
        assertThat(notes(FORMAT, PcmBytes.chunk("LIST", negative), SOUND).comment())
                .isEmpty();
        assertThat(notes(FORMAT, PcmBytes.chunk("LIST", utf8("INF")), SOUND).comment())
                .isEmpty();
        assertThat(notes(FORMAT, PcmBytes.chunk("LIST", exact), SOUND).comment())
                .contains("fits");
    }

    @Test
    void anOriginationThatIsCutOffIsNone() throws IOException {
        byte[] whole = new byte[338];

        assertThat(notes(FORMAT, PcmBytes.chunk("bext", new byte[337]), SOUND).origination())
                .isEmpty();
        assertThat(notes(FORMAT, PcmBytes.chunk("bext", whole), SOUND).origination())
                .contains(new Origination("", ""));
    }

    /// The size in the data chunk of an RF64 file is 0xFFFFFFFF; the true one is in its `ds64` chunk.
    @Test
    void notesAfterTheSoundOfAnRf64FileAreFound() throws IOException {
        byte[] file = PcmBytes.rf64(PcmBytes.wavFormat(1, 16, 2), new byte[1000]);
        Path rf64 = Files.write(folder.resolve("a.wav"), PcmBytes.join(file, information("ICMT", "after")));

        assertThat(SoundNotes.of(rf64).comment()).contains("after");
    }

    private SoundNotes notes(byte[]... chunks) throws IOException {
        Path file = Files.write(folder.resolve("notes.wav"), PcmBytes.join(PcmBytes.riff(), PcmBytes.join(chunks)));
        return SoundNotes.of(file);
    }

    private static byte[] information(String name, String text) {
        return PcmBytes.chunk("LIST", PcmBytes.join(utf8("INFO"), text(name, text)));
    }

    private static byte[] text(String name, String text) {
        byte[] bytes = utf8(text);
        return PcmBytes.join(utf8(name), little(bytes.length), bytes, new byte[bytes.length % 2]);
    }

    private static byte[] bext(String date, String time) {
        return PcmBytes.chunk("bext", PcmBytes.join(new byte[320], utf8(date), utf8(time), new byte[264]));
    }

    private static byte[] little(int value) {
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(value)
                .array();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
