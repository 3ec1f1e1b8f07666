package io.github.audiomae.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.app.program.Bundled;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The guide names samples and sections as the window shows them: those by their titles, these in capitals.
class GuideNamesTest {
    private static final List<String> SECTIONS =
            List.of("classes", "details", "detections", "labels", "why", "far", "surprise", "teach", "next");

    private final Messages messages = Messages.in(Locale.ENGLISH);

    @Test
    void guideHasTheNamesOfTheWindow() throws IOException {
        String guide = guide();

        assertThat(Bundled.samples())
                .isNotEmpty()
                .extracting(file -> file.getFileName().toString().replaceFirst("\\..*", ""))
                .allSatisfy(name -> assertThat(guide).doesNotContain("*" + name + "*"));
        assertThat(guide).contains("choose *" + messages.text("sample.speech-and-birds.title") + "*");
        assertThat(SECTIONS)
                .extracting(section -> messages.text(section + ".title").toUpperCase(Locale.ENGLISH))
                .allSatisfy(title -> assertThat(guide).contains(title));
    }

    private static String guide() throws IOException {
        try (Stream<Path> pages = Files.list(Path.of("../docs/guide"))) {
            return pages.filter(page -> page.toString().endsWith(".md"))
                    .map(GuideNamesTest::text)
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String text(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
