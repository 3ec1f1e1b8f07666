package io.github.audiomae.model;

import io.github.audiomae.run.Sentence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// The lines of a table of class names, cut into fields at one delimiter.
///
/// @param lines those that are not blank
record LabelRows(List<Line> lines) {
    /// What may separate fields, the most usual first.
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t');

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,9}");

    /// @param number from 1
    record Line(long number, List<String> fields) {}

    /// The text cut at each of the delimiters at which its quotation marks match.
    ///
    /// @throws UnreadableLabels if they match at none
    static List<LabelRows> cut(String text) {
        List<LabelRows> cuts = new ArrayList<>();
        Optional<UnreadableLabels> wrong = Optional.empty();
        for (char delimiter : DELIMITERS) {
            try {
                cuts.add(cut(text, delimiter));
            } catch (UnreadableLabels e) {
                wrong = wrong.or(() -> Optional.of(e));
            }
        }
        if (cuts.isEmpty()) {
            throw wrong.orElseThrow();
        }
        return cuts;
    }

    /// The text cut at one delimiter.
    ///
    /// @throws UnreadableLabels if its quotation marks do not match
    static LabelRows cut(String text, char delimiter) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(true)
                .setIgnoreSurroundingSpaces(true)
                .get();
        List<Line> lines = new ArrayList<>();
        long read = 0;
        try (CSVParser parser = CSVParser.parse(text, format)) {
            for (CSVRecord row : parser) {
                read = parser.getCurrentLineNumber();
                if (row.stream().anyMatch(field -> !field.isBlank())) {
                    lines.add(new Line(read, row.stream().toList()));
                }
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw new UnreadableLabels(Sentence.of("labels.quotes", read + 1));
        }
        return new LabelRows(lines);
    }

    /// The titles, if the first line has some: in small letters, words joined by `_`.
    List<String> titles() {
        return lines.isEmpty()
                ? List.of()
                : lines.getFirst().fields().stream()
                        .map(title -> title.strip().toLowerCase(Locale.ROOT).replaceAll("[ -]+", "_"))
                        .toList();
    }

    /// The same without its first line.
    LabelRows body() {
        return new LabelRows(lines.subList(Math.min(1, lines.size()), lines.size()));
    }

    /// Whether every field of a column is a whole number.
    boolean isNumbers(int column) {
        return !lines.isEmpty() && lines.stream().allMatch(line -> isNumber(field(line, column)));
    }

    /// Whether some field of a column is a whole number.
    boolean hasNumbers(int column) {
        return lines.stream().anyMatch(line -> isNumber(field(line, column)));
    }

    /// Whether every line is a single field.
    boolean isOneColumn() {
        return lines.stream().allMatch(line -> line.fields().size() == 1);
    }

    /// @throws UnreadableLabels naming the first line that has not `columns` fields; empty ones at its end are
    ///     allowed
    void requireColumns(int columns) {
        for (Line line : lines) {
            int fields = line.fields().size();
            while (fields > columns && line.fields().get(fields - 1).isBlank()) {
                fields--;
            }
            if (fields != columns) {
                throw new UnreadableLabels(Sentence.of("labels.fields", line.number(), fields, columns));
            }
        }
    }

    static boolean isNumber(String field) {
        return NUMBER.matcher(field).matches();
    }

    private static String field(Line line, int column) {
        return column < line.fields().size() ? line.fields().get(column) : "";
    }
}
