package io.github.audiomae.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;

/// Names of a classifier's outputs, as a table: fields separated by commas, semicolons or tabs; titles such as `index`
/// or `id`, and `display_name`, `label` or `name`, or none; in UTF-8, or in the encoding that a byte order mark states.
/// The indices are exactly 0 … n − 1, in any order. A table without indices, or a plain list, is in the order of the
/// outputs.
public final class ClassLabels {
    /// AudioSet's number of classes.
    public static final int AUDIOSET_CLASSES = 527;

    private ClassLabels() {}

    /// AudioSet's 527 classes in their official order (`class_labels_indices.csv`).
    public static List<String> audioSet() {
        try (InputStream in = ClassLabels.class.getResourceAsStream("audioset_labels.csv")) {
            if (in == null) {
                throw new IllegalStateException("audioset_labels.csv is not on the class path");
            }
            return LabelTable.names(LabelText.of(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Placeholders if no names are known: "class 0", "class 1", …
    public static List<String> numbered(int classes) {
        return IntStream.range(0, classes).mapToObj(i -> "class " + i).toList();
    }

    /// @throws ProblemException if the file cannot be read as such a table; the sentence says why, and names the
    ///     line
    public static List<String> read(Path file) {
        try {
            return LabelTable.names(LabelText.of(file));
        } catch (UnreadableLabels e) {
            throw new ProblemException(ProblemCode.MODEL_DAMAGED, Sentence.of("model.labels", file, e.reason()), e);
        }
    }

    /// Writes CSV with the columns `index,display_name`.
    public static void write(List<String> labels, Path file) throws IOException {
        CSVFormat format =
                CSVFormat.RFC4180.builder().setHeader("index", "display_name").get();
        try (Writer writer = Files.newBufferedWriter(file, UTF_8);
                var printer = format.print(writer)) {
            for (int i = 0; i < labels.size(); i++) {
                printer.printRecord(i, labels.get(i));
            }
        }
    }
}
