package io.github.audiomae.timestamp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The files in `src/test/resources/starts` were made with SoX and FFmpeg.
class StartReaderTest {
    private static final Path SOUNDS = Path.of("src/test/resources/starts");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "audiomoth.wav, AUDIOMOTH, 2019-03-22T19:17:30.000+01:00",
        "audiomoth.flac, AUDIOMOTH, 2019-03-22T19:17:30.000Z",
        "bext.wav, BEXT, 2019-03-22T19:17:30.000",
        "bext-rf64.wav, BEXT, 2019-03-22T19:17:30.000",
        "guano.wav, GUANO, 2019-03-22T19:17:30.250-03:30",
    })
    void readsTheNotesOfRecorders(String name, StartSource source, String time) {
        RecordingStart start =
                StartReader.USUAL.read(SOUNDS.resolve(name)).best().orElseThrow();

        assertThat(start.iso(0)).isEqualTo(time);
        assertThat(start.source()).isEqualTo(source);
    }

    @Test
    void saysThatNoteAndNameDisagree() throws IOException {
        Path file = copied("audiomoth.wav", "20190322_181730Z.WAV");
        Path other = copied("audiomoth.wav", "20190322_181740Z.WAV");

        assertThat(StartReader.USUAL.read(file).disagreement()).isEmpty();
        assertThat(StartReader.USUAL.read(other).disagreement().orElseThrow().toString())
                .contains("AudioMoth", "2019-03-22T19:17:30.000+01:00", "its name", "2019-03-22T18:17:40.000Z");
    }

    @Test
    void takesTheOffsetFromASourceThatAgrees() throws IOException {
        Path file = copied("bext.wav", "PAM_20190322_191730+0200.wav");

        assertThat(StartReader.USUAL.read(file).best().orElseThrow().iso(1.5))
                .isEqualTo("2019-03-22T19:17:31.500+02:00");
    }

    @Test
    void believesTheUsersPatternFirst() throws IOException {
        Path file = copied("bext.wav", "nest7-05.04.21 0630.wav");
        StartReader reader = new StartReader(Optional.of(NamePattern.parse("nest?-%d.%m.%y %H%M")));

        assertThat(reader.read(file).best().orElseThrow().iso(0)).isEqualTo("2021-04-05T06:30:00.000");
        assertThat(reader.read(file).disagreement()).isPresent();
    }

    @Test
    void knowsNothingOfAFileThatSaysNothing() throws IOException {
        assertThat(StartReader.USUAL.read(copied("bext.wav", "x.txt")).found()).hasSize(1);
        assertThat(StartReader.USUAL
                        .read(Files.writeString(folder.resolve("a"), "RIF"))
                        .best())
                .isEmpty();
        assertThat(StartReader.USUAL.read(folder.resolve("missing.wav")).best()).isEmpty();
    }

    private Path copied(String sound, String name) throws IOException {
        return Files.copy(SOUNDS.resolve(sound), folder.resolve(name));
    }
}
