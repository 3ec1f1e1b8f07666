package io.github.audiomae.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/// Names of a classifier's outputs, as CSV: a header with `display_name`, `label` or `name`, and optionally `index` (0,
/// 1, …, any order); without such a header, the first field of every line is a name.
public final class ClassLabels {
    /// AudioSet's number of classes.
    public static final int AUDIOSET_CLASSES = 527;

    private static final List<String> NAME_COLUMNS = List.of("display_name", "label", "name");

    private ClassLabels() {}

    /// AudioSet's 527 classes in their official order (`class_labels_indices.csv`).
    public static List<String> audioSet() {
        try (InputStream in = ClassLabels.class.getResourceAsStream("audioset_labels.csv")) {
            if (in == null) {
                throw new IllegalStateException("audioset_labels.csv is not on the class path");
            }
            return parse(new InputStreamReader(in, UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Placeholders if no names are known: "class 0", "class 1", …
    public static List<String> numbered(int classes) {
        return IntStream.range(0, classes).mapToObj(i -> "class " + i).toList();
    }

    /// @throws ProblemException if the file cannot be read as a list of names
    public static List<String> read(Path file) {
        try (BufferedReader reader = Files.newBufferedReader(file, UTF_8)) {
            return parse(reader);
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw new ProblemException(ProblemCode.MODEL_DAMAGED, Sentence.of("model.labels", file, e.getMessage()), e);
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

    private static List<String> parse(Reader reader) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setIgnoreEmptyLines(true)
                .setIgnoreSurroundingSpaces(true)
                .get();
        List<CSVRecord> rows = format.parse(reader).getRecords();
        if (rows.isEmpty()) {
            return List.of();
        }
        List<String> header = rows.getFirst().stream().toList();
        Optional<String> nameColumn =
                NAME_COLUMNS.stream().filter(header::contains).findFirst();
        if (nameColumn.isEmpty()) {
            return rows.stream().map(row -> row.get(0)).toList();
        }
        int name = header.indexOf(nameColumn.get());
        List<CSVRecord> body = new ArrayList<>(rows.subList(1, rows.size()));
        int index = header.indexOf("index");
        if (index >= 0) {
            body.sort(Comparator.comparingInt(row -> Integer.parseInt(row.get(index))));
        }
        return body.stream().map(row -> row.get(name)).toList();
    }
}
