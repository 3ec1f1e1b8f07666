package io.github.audiomae.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every language has every text, with the same placeholders, and no unused ones.
class TranslationsTest {
    private static final List<Path> FOLDERS = List.of(
            Path.of("../resources/src/main/resources/io/github/audiomae/resources/messages"), SentencesTest.BUNDLES);
    private static final Pattern THREE_WORDS = Pattern.compile("[a-z]+ [a-z]+ [a-z]+");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");

    static Stream<Path> translations() throws IOException {
        return bundles().filter(file -> file.getFileName().toString().contains("_"));
    }

    static Stream<Path> bundles() throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path folder : FOLDERS) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.toString().endsWith(".properties")).forEach(found::add);
            }
        }
        return found.stream();
    }

    /// The English texts that a translation belongs to.
    private static Properties english(Path bundle) throws IOException {
        return read(bundle.resolveSibling(bundle.getFileName().toString().replaceAll("_\\w+", "")));
    }

    @ParameterizedTest
    @MethodSource("translations")
    void noTextIsMissingAndNoneIsLeftOver(Path bundle) throws IOException {
        Set<String> english = new TreeSet<>(english(bundle).stringPropertyNames());

        assertThat(new TreeSet<>(read(bundle).stringPropertyNames())).isEqualTo(english);
    }

    @ParameterizedTest
    @MethodSource("translations")
    void everyTextFillsInTheSameThings(Path bundle) throws IOException {
        Properties english = english(bundle);
        Properties translated = read(bundle);

        for (String key : translated.stringPropertyNames()) {
            String text = translated.getProperty(key);
            assertThat(arguments(text)).as(key).isEqualTo(arguments(english.getProperty(key)));
        }
    }

    @ParameterizedTest
    @MethodSource("translations")
    void noSentenceIsLeftInEnglish(Path bundle) throws IOException {
        Properties english = english(bundle);
        Properties translated = read(bundle);

        assertThat(translated.stringPropertyNames())
                .filteredOn(key -> THREE_WORDS.matcher(english.getProperty(key)).find())
                .isNotEmpty()
                .allSatisfy(key -> assertThat(translated.getProperty(key)).isNotEqualTo(english.getProperty(key)));
    }

    /// A text is shown with all its letters and no others: a single apostrophe would disappear together with the
    /// arguments after it, and a wrong number would leave braces.
    @ParameterizedTest
    @MethodSource("bundles")
    void everyTextIsAValidPattern(Path bundle) throws IOException {
        Properties words = read(bundle);
        Object[] numbers = Collections.nCopies(10, 2).toArray();

        assertThat(words.stringPropertyNames()).isNotEmpty().allSatisfy(key -> {
            MessageFormat pattern = new MessageFormat(words.getProperty(key), Locale.ROOT);
            assertThat(pattern.format(new Object[0])).isEqualTo(unfilled(words.getProperty(key)));
            assertThat(pattern.format(numbers)).isNotBlank().doesNotContain("{", "}");
        });
    }

    @Test
    void germanAndChineseAreThere() throws IOException {
        assertThat(translations().map(file -> file.getFileName().toString()))
                .containsExactlyInAnyOrder(
                        "Explorer_de.properties",
                        "Explorer_zh.properties",
                        "Sentences_de.properties",
                        "Sentences_zh.properties");
        assertThat(Messages.in(Locale.SIMPLIFIED_CHINESE).text("pane.rebuilt")).isEqualTo("重建");
    }

    /// The text without values: arguments as `{0}`, whatever their format.
    private static String unfilled(String text) {
        StringBuilder shown = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '{' && depth++ == 0) {
                shown.append('{').append(text.charAt(i + 1)).append('}');
            } else if (letter == '}') {
                depth--;
            } else if (depth == 0) {
                shown.append(letter);
                i += text.startsWith("''", i) ? 1 : 0;
            }
        }
        return shown.toString();
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static Properties read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            properties.load(in);
        }
        return properties;
    }
}
