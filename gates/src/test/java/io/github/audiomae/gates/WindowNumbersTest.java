package io.github.audiomae.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Rate, length and grid of a model's windows stand in one place: no source that is shipped holds the numbers of
/// AudioSet's models, apart from those named here, in which they mean something else.
class WindowNumbersTest {
    private static final Pattern NUMBERS =
            Pattern.compile("(?<![\\w.])(1024|512|16_?000|10\\.24)(?![\\w.]*\\d)(?!\\w)");
    /// The same in a sentence for people, where other languages write a comma.
    private static final Pattern WORDS =
            Pattern.compile("(?<![\\w.,#])(1024|512|16[ .,_]?000|10[.,]24|64 ?[x×] ?8)(?![\\w]|[.,]\\d)");

    private static final Pattern TEXTS = Pattern.compile("\"(\\\\.|[^\"\\\\])*\"");
    private static final Pattern COMMENTS = Pattern.compile("//.*");

    /// File → what its number is.
    private static final Map<String, String> OTHERS = Map.ofEntries(
            Map.entry("Preprocessing.java", "the place"),
            Map.entry("Waveform.java", "the rate at which the program shows and plays sounds"),
            Map.entry("AstWindows.java", "windows of a family"),
            Map.entry("BirdMaeCompiler.java", "windows of a family, and a width"),
            Map.entry("DassCompiler.java", "the longest window of a family"),
            Map.entry("AudioMaeArchitecture.java", "a width"),
            Map.entry("SpanIndex.java", "seconds of a mark"),
            Map.entry("RecordingFeature.java", "megabytes"),
            Map.entry("ChartFigure.java", "pixels"),
            Map.entry("TilePicture.java", "pixels"),
            Map.entry("Resampler.java", "phases of a filter"),
            Map.entry("MachineMemory.java", "bytes in a kibibyte"),
            Map.entry("FileContent.java", "bytes"),
            Map.entry("SoundDescriber.java", "samples of other transforms"),
            Map.entry("SpectrogramSettings.java", "samples of its transform"));

    @Test
    void noSourceHoldsTheNumbersOfOneFamilysWindows() throws IOException {
        List<String> found = new ArrayList<>();
        for (String module : List.of("app", "model-runtime", "resources")) {
            try (Stream<Path> sources = Files.walk(Project.root().resolve(module + "/src/main/java"))) {
                sources.filter(file -> file.toString().endsWith(".java"))
                        .filter(file -> !OTHERS.containsKey(String.valueOf(file.getFileName())))
                        .forEach(file -> numbers(file, found));
            }
        }
        assertThat(found).isEmpty();
    }

    /// Sentence → why it may hold such a number.
    private static final Map<String, String> SAID = Map.of(
            "resynthesis.grid", "the limit of hearing a reconstruction",
            "layout.hint.length", "what an Audio-MAE takes");

    @Test
    void noSentenceHoldsThem() throws IOException {
        List<String> found = new ArrayList<>();
        for (String module : List.of("app", "model-runtime", "resources")) {
            try (Stream<Path> files = Files.walk(Project.root().resolve(module + "/src/main/resources"))) {
                files.filter(file -> file.toString().endsWith(".properties")).forEach(file -> said(file, found));
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void plantedSentenceIsFound() {
        assertThat(isSaid("a = {3} of 512 patches")).isTrue();
        assertThat(isSaid("b = 隐藏 512 个图块")).isTrue();
        assertThat(isSaid("c = Fenster von 10,24 s")).isTrue();
        assertThat(isSaid("d512 = 5120 or 1.512 or #102410")).isFalse();
        assertThat(isSaid("layout.hint.length = 1024 frames")).isFalse();
    }

    private static void said(Path file, List<String> found) {
        try {
            Files.readAllLines(file).stream()
                    .filter(WindowNumbersTest::isSaid)
                    .map(line -> file + " " + line)
                    .forEach(found::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isSaid(String line) {
        int sign = line.indexOf('=');
        return sign > 0
                && !SAID.containsKey(line.substring(0, sign).strip())
                && WORDS.matcher(line.substring(sign)).find();
    }

    @Test
    void plantedNumberIsFound() {
        assertThat(NUMBERS.matcher(code("float[] input = new float[1024 * bins]; // \"512\""))
                        .find())
                .isTrue();
        assertThat(NUMBERS.matcher(code("int rate = 16_000;")).find()).isTrue();
        assertThat(NUMBERS.matcher(code("say(\"windows of 10.24 s\"); // 1024")).find())
                .isFalse();
    }

    private static void numbers(Path file, List<String> found) {
        try {
            int number = 0;
            for (String line : Files.readAllLines(file)) {
                number++;
                if (NUMBERS.matcher(code(line)).find()) {
                    found.add(file + ":" + number + " " + line.strip());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String code(String line) {
        return COMMENTS.matcher(TEXTS.matcher(line).replaceAll("\"\"")).replaceAll("");
    }
}
