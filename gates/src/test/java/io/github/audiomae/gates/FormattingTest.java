package io.github.audiomae.gates;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The format of every source, checked with the formatter and the steps of `spotless:apply`.
///
/// This is a test and not `spotless:check`, because Spotless runs in the JVM of Maven, whose parser may be older than
/// our Java.
class FormattingTest {

    private static final JavaFormatterOptions.Style STYLE = JavaFormatterOptions.Style.PALANTIR;

    private final Formatter formatter = Formatter.createFormatter(
            JavaFormatterOptions.builder().style(STYLE).formatJavadoc(false).build());

    @Test
    void everySourceIsFormatted() {
        List<Path> unformatted = Project.javaSources().stream()
                .filter(source -> !isFormatted(source))
                .map(source -> Project.root().relativize(source))
                .toList();

        assertThat(unformatted)
                .as("to format them, with JDK 25 in JAVA_HOME: ./mvnw spotless:apply")
                .isEmpty();
    }

    @Test
    void sourcesOfEveryModuleAreSeen() {
        assertThat(Project.javaSources())
                .extracting(
                        source -> Project.root().relativize(source).getName(0).toString())
                .contains("model-runtime", "gates");
    }

    @Test
    void aBadlyIndentedSourceIsSeen() throws FormatterException {
        String planted = "class Planted {\n  int value ;\n}\n";

        assertThat(formatted(planted)).isNotEqualTo(planted).isEqualTo("class Planted {\n    int value;\n}\n");
    }

    @Test
    void anUnusedImportIsSeen() throws FormatterException {
        String planted = "import java.util.List;\n\nclass Planted {}\n";

        assertThat(formatted(planted)).isEqualTo("class Planted {}\n");
    }

    @Test
    void theNewestSyntaxInUseIsUnderstood() throws FormatterException {
        String source = """
                class Planted {
                    /// Markdown, with a [link][String].
                    boolean test(Object value) {
                        return switch (value) {
                            case Point(int x, var y) when x > y -> true;
                            case String _ -> false;
                            case null, default -> false;
                        };
                    }

                    record Point(int x, int y) {}
                }
                """;

        assertThat(formatted(source)).isEqualTo(source);
    }

    /// The formatter breaks a comment that is longer than a line and leaves its end alone on the next one.
    @Test
    void noDocCommentIsTorn() {
        assertThat(Project.javaSources())
                .allSatisfy(source -> assertThat(tornEnds(Files.readAllLines(source)))
                        .as("fill the lines of this comment evenly: %s", source)
                        .isEmpty());
    }

    @Test
    void aTornDocCommentIsSeen() {
        String full = "    /// " + "word ".repeat(20).strip();

        assertThat(tornEnds(List.of(full, "    /// the", "    /// end of it."))).containsExactly("    /// the");
        assertThat(tornEnds(List.of(full, "    /// the end of it.", "    ///", "    /// another")))
                .isEmpty();
    }

    /// Lines of one or two words amid a paragraph of a doc comment, after a line that is nearly full.
    private static List<String> tornEnds(List<String> lines) {
        return IntStream.range(1, lines.size() - 1)
                .filter(i -> lines.get(i - 1).matches(" *///.{90,}")
                        && lines.get(i).matches(" */// ?\\s*[^-@|#*\\s]\\S*( \\S+)?(?<![.:?!])")
                        && lines.get(i + 1).matches(" */// +\\p{Lower}.*"))
                .mapToObj(lines::get)
                .toList();
    }

    private boolean isFormatted(Path source) {
        try {
            String text = Files.readString(source);
            return text.equals(formatted(text));
        } catch (IOException | FormatterException e) {
            throw new AssertionError("cannot format " + source, e);
        }
    }

    private String formatted(String source) throws FormatterException {
        String ordered = ImportOrderer.reorderImports(source, STYLE);
        return formatter.formatSource(RemoveUnusedImports.removeUnusedImports(ordered));
    }
}
