package io.github.audiomae.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Checks texts and code against each other: every key in the code has a text, and every text is used.
class MessagesTest {
    private static final Path SOURCES = Path.of("src/main/java/io/github/audiomae/app");
    private static final Path BUNDLES =
            Path.of("../resources/src/main/resources/io/github/audiomae/resources/messages");
    private static final Pattern KEY = Pattern.compile("\"([a-z]+(?:\\.[a-z0-9]+(?:-[a-z0-9]+)*)+)\"");

    /// Keys put together at run time: the names of bundled sounds, of keys, and of colours.
    private static final Pattern AT_RUN_TIME = Pattern.compile("(sample|keycap|colour)\\..*");

    @Test
    void everyKeyInTheCodeHasWords() throws IOException {
        Set<String> spelled = keysInCode(english().stringPropertyNames());

        assertThat(english().stringPropertyNames()).containsAll(spelled);
        assertThat(spelled).hasSizeGreaterThan(50);
    }

    @Test
    void everyWordIsUsed() throws IOException {
        Set<String> unused = new TreeSet<>(english().stringPropertyNames());
        unused.removeAll(stringsInCode());
        unused.removeIf(key -> AT_RUN_TIME.matcher(key).matches());

        assertThat(unused).isEmpty();
    }

    @Test
    void argumentsAreFilledIn() {
        Messages messages = Messages.in(Locale.ENGLISH);

        assertThat(messages.text("pane.masked.about", 390, 488)).isEqualTo("390 of 488 patches hidden");
    }

    @Test
    void languageWithoutWordsSpeaksEnglish() {
        assertThat(Messages.in(Locale.of("tlh")).text("toolbar.open")).isEqualTo("Open…");
    }

    @Test
    void numbersHaveARealMinusSign() {
        assertThat(Messages.in(Locale.ENGLISH).number(-31.44, 1)).isEqualTo("−31.4");
    }

    /// Strings in the code that begin like a key, in a class that shows texts.
    private static Set<String> keysInCode(Collection<String> known) throws IOException {
        Set<String> families = known.stream()
                .map(key -> key.substring(0, key.indexOf('.')))
                .filter(family -> !family.equals("sample"))
                .collect(Collectors.toSet());
        return stringsInCode().stream()
                .filter(text -> families.contains(text.substring(0, text.indexOf('.'))))
                .filter(text -> !text.matches(".*\\.(css|json|csv|npy|txt|properties)"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> stringsInCode() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().contains("cli"))
                    .flatMap(file -> KEY.matcher(read(file)).results().map(match -> match.group(1)))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties english() throws IOException {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(BUNDLES.resolve("Explorer.properties"))) {
            properties.load(in);
        }
        return properties;
    }
}
