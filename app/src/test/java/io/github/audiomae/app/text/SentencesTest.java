package io.github.audiomae.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Checks the sentences of problems against the code: every key has words, all words are used, and all arguments are
/// given.
class SentencesTest {
    static final Path BUNDLES = Path.of("../model-runtime/src/main/resources/io/github/audiomae/run");
    private static final List<Path> SOURCES =
            List.of(Path.of("../model-runtime/src/main/java"), Path.of("src/main/java"));
    private static final Pattern SAID = Pattern.compile("(?:Sentence\\.|return )of\\(\\s*\"([a-z][a-z0-9.-]*)\"");
    private static final Pattern ENGLISH = Pattern.compile("/(cli|evaluation|experiment)/");
    private static final Pattern FIXED =
            Pattern.compile("(untranslated|tell|setText|Label|Tooltip)\\((?:\\w+ \\+ )?\\s*\"[^\"]*\\w \\w+ \\w");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)");

    @Test
    void everySentenceIsSaidWithAllThatItNeeds() throws IOException {
        TreeMap<String, Integer> written = new TreeMap<>();
        english().forEach((key, words) -> written.put(key.toString(), places(words.toString())));
        TreeSet<String> unused = new TreeSet<>(written.keySet());

        SOURCES.forEach(root -> said(root, (key, arguments) -> {
            assertThat(written).as("words for " + key).containsKey(key);
            assertThat(arguments).as("arguments of " + key).isEqualTo(written.get(key));
            unused.remove(key);
        }));

        assertThat(unused).isEmpty();
    }

    /// Only the command line may use untranslated English.
    @Test
    void nothingElseIsSaidInOneLanguage() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path root : SOURCES) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(name -> name.toString().endsWith(".java"))
                        .filter(name -> !ENGLISH.matcher(name.toString()).find())
                        .toList()) {
                    fixed(Files.readString(file)).forEach(words -> found.add(file.getFileName() + ": " + words));
                }
            }
        }

        assertThat(found).isEmpty();
    }

    @Test
    void plantedWordsInOneLanguageAreSeen() {
        assertThat(fixed("box.getChildren().add(new Label(\"No sound here\"));"))
                .containsExactly("Label(\"No sound h");
        assertThat(fixed("problems.tell(name + \" is no sound\");")).hasSize(1);
        assertThat(fixed("new Label(messages.text(\"pane.masked.about\"));")).isEmpty();
    }

    private static Stream<String> fixed(String code) {
        return FIXED.matcher(code).results().map((MatchResult fixed) -> fixed.group());
    }

    private interface Hearer {
        void hear(String key, int arguments);
    }

    private static void said(Path root, Hearer hearer) {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file :
                    files.filter(name -> name.toString().endsWith(".java")).toList()) {
                String code = Files.readString(file);
                if (code.contains("Sentence")) {
                    SAID.matcher(code)
                            .results()
                            .forEach((MatchResult call) -> hearer.hear(call.group(1), arguments(code, call.end())));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Number of commas up to the end of a call, outside brackets and strings.
    private static int arguments(String code, int afterKey) {
        int count = 0;
        int depth = 0;
        boolean quoted = false;
        for (int i = afterKey; depth >= 0; i++) {
            char c = code.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted) {
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
                count += c == ',' && depth == 0 ? 1 : 0;
            }
        }
        return count;
    }

    private static int places(String words) {
        return PLACE.matcher(words)
                .results()
                .mapToInt((MatchResult place) -> 1 + Integer.parseInt(place.group(1)))
                .max()
                .orElse(0);
    }

    private static Properties english() throws IOException {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(BUNDLES.resolve("Sentences.properties"))) {
            properties.load(in);
        }
        return properties;
    }
}
