package io.github.audiomae.app.labels;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/// Tells tables of labels from other files.
final class DroppedTable {
    /// The first line of labels of Audacity: two numbers.
    private static final Pattern LABELS = Pattern.compile("\\s*[0-9.]+\\t[0-9.]+(\\t.*)?");

    private static final int LONGEST_LINE = 100_000;

    private DroppedTable() {}

    /// Whether a file is named like a table, and begins like one of Raven, Audacity or CSV.
    static boolean isTable(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        boolean csv = name.endsWith(".csv");
        if (!csv && !name.endsWith(".txt") && !name.endsWith(".tsv")) {
            return false;
        }
        String first = firstLine(file);
        String header = first.toLowerCase(Locale.ROOT);
        boolean raven = header.contains("\t") && header.contains("begin time (s)");
        return raven
                || LABELS.matcher(first).matches()
                || csv
                        && header.contains(",")
                        && Pattern.compile("start|begin|onset").matcher(header).find();
    }

    private static String firstLine(Path file) {
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            char[] start = new char[LONGEST_LINE];
            int length = Math.max(0, reader.read(start));
            return new String(start, 0, length).lines().findFirst().orElse("");
        } catch (IOException unreadable) {
            return "";
        }
    }
}
