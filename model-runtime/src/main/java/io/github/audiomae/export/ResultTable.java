package io.github.audiomae.export;

import io.github.audiomae.files.AtomicFile;
import io.github.audiomae.files.Json;
import io.github.audiomae.files.Numbers;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/// Results in rows and columns, for the command line. Not thread-safe.
public final class ResultTable {
    private final List<String> columns;
    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    /// How a table is printed.
    public enum Format {
        /// Columns side by side, for a person.
        TABLE,
        /// RFC 4180 with a header, numbers with all their digits.
        CSV,
        /// An array of objects.
        JSON
    }

    /// @param columns their names, as programs read them
    public ResultTable(String... columns) {
        this.columns = List.of(columns);
    }

    /// Adds a row.
    ///
    /// @param values one per column: text, whole numbers, finite floating-point numbers, or null where there is
    ///     none
    public void add(@Nullable Object... values) {
        if (values.length != columns.size()) {
            throw new IllegalArgumentException(columns.size() + " columns, got " + values.length + " values");
        }
        rows.add(Arrays.asList(values));
    }

    /// Prints all rows.
    public void print(Format format, PrintStream out) {
        switch (format) {
            case TABLE -> printTable(out);
            case CSV -> printCsv(out);
            case JSON -> out.println(Json.pretty(rows.stream().map(this::named).toList()));
        }
    }

    /// Writes all rows to a CSV file, whole or not at all.
    ///
    /// @throws io.github.audiomae.run.ProblemException if it cannot be written
    public void write(Path csv) {
        AtomicFile.write(csv, draft -> {
            try (PrintStream out = new PrintStream(draft.toFile(), StandardCharsets.UTF_8)) {
                printCsv(out);
                if (out.checkError()) {
                    throw new IOException("the table could not be written");
                }
            }
        });
    }

    private Map<String, @Nullable Object> named(List<@Nullable Object> row) {
        Map<String, @Nullable Object> named = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            named.put(columns.get(i), row.get(i));
        }
        return named;
    }

    private void printCsv(PrintStream out) {
        try {
            CSVFormat.RFC4180.printRecord(out, columns.toArray());
            for (List<@Nullable Object> row : rows) {
                CSVFormat.RFC4180.printRecord(
                        out, row.stream().map(ResultTable::exact).toArray());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void printTable(PrintStream out) {
        List<List<String>> cells = new ArrayList<>();
        cells.add(columns);
        rows.forEach(row -> cells.add(row.stream().map(ResultTable::shown).toList()));
        int[] widths = new int[columns.size()];
        cells.forEach(row -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        });
        for (List<String> row : cells) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                line.append(row.get(i)).repeat(' ', widths[i] - row.get(i).length() + 2);
            }
            out.println(line.toString().stripTrailing());
        }
    }

    private static @Nullable Object exact(@Nullable Object value) {
        return switch (value) {
            case Double seconds -> Numbers.seconds(seconds);
            case Float number -> Numbers.exact(number);
            case null, default -> value;
        };
    }

    private static String shown(@Nullable Object value) {
        return value instanceof Double || value instanceof Float
                ? String.format(Locale.ROOT, "%.3f", ((Number) value).doubleValue())
                : Objects.toString(value, "");
    }
}
