package io.github.audiomae.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Output does not depend on the language of the computer: numbers have decimal points and ASCII digits.
class FilesInEveryLanguageTest {
    private static final Locale BEFORE = Locale.getDefault();

    @TempDir
    Path folder;

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(BEFORE);
    }

    @Test
    void filesHaveTheSameNumbers() throws IOException {
        Map<String, String> english = written(Locale.ENGLISH);
        assertThat(english).hasSize(5);
        assertThat(english.get("e.csv")).contains(".");

        for (String language : List.of("de-DE", "zh-CN")) {
            assertThat(written(Locale.forLanguageTag(language))).as(language).isEqualTo(english);
        }
    }

    /// All texts that the commands write, without those that differ from run to run.
    private Map<String, String> written(Locale language) throws IOException {
        Locale.setDefault(language);
        Path out = Files.createDirectories(folder.resolve("out"));
        Path sound = Sounds.sweep(folder.resolve("sweep.wav"), 3.5);
        Program program = new Program(folder.resolve("home"), folder);
        assertThat(program.run("embed", sound, "-o", out.resolve("e.csv"), "--level", "time", "--hop", 2.5)
                        .code())
                .isZero();
        assertThat(program.run("reconstruct", sound, "-o", out.resolve("r"), "--format", "json", "--mask-ratio", 0.75)
                        .code())
                .isZero();
        Files.writeString(
                out.resolve("tags.csv"),
                program.run("classify", sound, "--format", "csv").out());
        Files.writeString(
                out.resolve("tags.txt"), program.run("classify", sound).out());
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(out)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(String.valueOf(file.getFileName()), lasting(Files.readString(file)));
            }
        }
        return texts;
    }

    private static String lasting(String text) {
        return text.replaceAll("(?m)^.*(millis|Millis|created|time\"|_ms).*$", "");
    }
}
