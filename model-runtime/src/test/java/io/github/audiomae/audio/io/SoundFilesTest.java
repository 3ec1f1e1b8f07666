package io.github.audiomae.audio.io;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.audiomae.audio.io.SoundFiles.Found;
import io.github.audiomae.audio.io.SoundFiles.LeftOut;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The rule for what a folder stands for.
class SoundFilesTest {
    @TempDir
    private Path folder;

    private final Map<String, LeftOut> left = new TreeMap<>();

    @Test
    void hiddenFilesAndFoldersAreLeftOutAndCounted() throws IOException {
        file("a.wav", "RIFF");
        file("._a.wav", "");
        file(".b.wav", "RIFF");
        file(".trash/c.wav", "RIFF");
        file("sub/d.FLAC", "fLaC");

        assertThat(names()).containsExactly("a.wav", "sub/d.FLAC");
        assertThat(left)
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("._a.wav", LeftOut.MAC, ".b.wav", LeftOut.HIDDEN, ".trash", LeftOut.HIDDEN));
    }

    @Test
    void aNameEndsLikeThatOfASoundInAnyCase() {
        assertThat(SoundFiles.isNamedLikeSound(Path.of("a/b.wav"))).isTrue();
        assertThat(SoundFiles.isNamedLikeSound(Path.of("b.tar.FLAC"))).isTrue();
        assertThat(SoundFiles.isNamedLikeSound(Path.of("b.wav.txt"))).isFalse();
        assertThat(SoundFiles.isNamedLikeSound(Path.of("/"))).isFalse();
    }

    @Test
    void whyAFileIsLeftOutIsTold() throws IOException {
        file("a.txt", "RIFF");
        file("b.wav", "");

        assertThat(whyLeftOut("a.txt")).hasValue(LeftOut.NAME);
        assertThat(whyLeftOut("b.wav")).isEmpty();
    }

    @Test
    void aSearchStopsAtItsMostAndTellsHowManyItHasFound() throws IOException {
        for (String name : List.of("a.wav", "b.wav", "c.wav")) {
            file(name, "");
        }
        List<Long> counts = new ArrayList<>();

        List<Found> found = SoundFiles.in(
                List.of(folder),
                (path, reason) -> {},
                2,
                new CancellationToken(),
                (done, total, what) -> counts.add((long) done));

        assertThat(found).hasSize(2);
        assertThat(counts).containsExactly(1L, 2L);
    }

    @Test
    void aCancelledSearchEnds() throws IOException {
        file("a.wav", "");
        CancellationToken token = new CancellationToken();
        token.cancel();

        assertThatThrownBy(() -> SoundFiles.in(List.of(folder), (path, reason) -> {}, 9, token, Progress.NONE))
                .isInstanceOf(CancellationException.class);
    }

    private Optional<LeftOut> whyLeftOut(String name) throws IOException {
        Path file = folder.resolve(name);
        return SoundFiles.whyLeftOut(file, Files.readAttributes(file, BasicFileAttributes.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.mkv", "a.mov", "a.avi", "a.3gp", "a.MKV", "a.webm", "a.npy", "a.m4b", "a.wav"})
    void allThatCanBeReadIsTakenByItsEnding(String name) throws IOException {
        file(name, "");

        assertThat(names()).containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RIFF----WAVE",
                "OggS",
                "ID3",
                "----ftypM4A ",
                "\u001AE\u00DF\u00A3",
                "\u00FF\u00FB\u0090\u0064",
                "\u00FF\u00F1\u0050\u0080",
                "\u0093NUMPY"
            })
    void aNameWithoutAnEndingIsJudgedByItsContent(String start) throws IOException {
        file("2024-05-01 06.30", start);
        file("recording", start);

        assertThat(names()).containsExactly("2024-05-01 06.30", "recording");
    }

    @Test
    void otherContentAndOtherEndingsAreLeftOut() throws IOException {
        file("Makefile", "all: x");
        file("empty", "");
        Files.write(folder.resolve("words"), "\uFEFFwords".getBytes(UTF_16));
        file("notes.txt", "RIFF");

        assertThat(names()).isEmpty();
        assertThat(left)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "Makefile", LeftOut.CONTENT,
                        "empty", LeftOut.CONTENT,
                        "words", LeftOut.CONTENT,
                        "notes.txt", LeftOut.NAME));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aPipeIsLeftOutWithoutOpeningIt() throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("mkfifo", folder.resolve("p.wav").toString())
                        .start()
                        .waitFor())
                .isZero();

        assertThat(names()).isEmpty();
        assertThat(left).containsOnly(Map.entry("p.wav", LeftOut.SPECIAL));
    }

    @Test
    void aFileThatIsNamedIsAlwaysTaken() throws IOException {
        Path hidden = file("._a.wav", "");

        assertThat(SoundFiles.in(List.of(hidden), this::unexpected))
                .containsExactly(new Found(hidden, Path.of("._a.wav")));
    }

    @Test
    void placesKeepTheFoldersThatWereGiven() throws IOException {
        file("one/x.wav", "RIFF");
        file("two/deep/x.wav", "RIFF");
        Path here = Path.of("").toAbsolutePath();

        assertThat(names()).containsExactly("one/x.wav", "two/deep/x.wav");
        assertThat(places(Path.of("a/x.wav"), Path.of("./b/x.wav"), here.resolve("c/x.wav"), Path.of("../d/x.wav")))
                .containsExactly("a/x.wav", "b/x.wav", "x.wav", "x.wav");
        assertThat(places(folder.resolve("one"), folder.resolve("two"))).containsExactly("one/x.wav", "two/deep/x.wav");
    }

    private Path file(String name, String start) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, start.getBytes(ISO_8859_1));
    }

    private List<String> names() {
        return slashed(SoundFiles.in(List.of(folder), new SoundFiles.Listener() {
            @Override
            public void unreadable(Path path, IOException reason) {
                unexpected(path, reason);
            }

            @Override
            public void leftOut(Path path, LeftOut why) {
                left.put(folder.relativize(path).toString(), why);
            }
        }));
    }

    private List<String> places(Path... paths) {
        return slashed(SoundFiles.in(List.of(paths), this::unexpected));
    }

    private static List<String> slashed(List<Found> found) {
        return found.stream()
                .map(file -> file.name().toString().replace('\\', '/'))
                .toList();
    }

    private void unexpected(Path path, IOException reason) {
        throw new AssertionError(path.toString(), reason);
    }
}
