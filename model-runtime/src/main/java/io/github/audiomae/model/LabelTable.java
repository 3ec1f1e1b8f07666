package io.github.audiomae.model;

import io.github.audiomae.run.Sentence;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A table of class names as people write it, with a column of names and perhaps one of indices. Nothing is guessed:
/// where the columns cannot be told apart, the table is refused.
///
/// @param rows without titles
/// @param columns their number
/// @param name the column of names
/// @param index the column of indices; empty if the lines are in the order of the classes
record LabelTable(LabelRows rows, int columns, int name, OptionalInt index) {
    private static final List<String> NAMES =
            List.of("display_name", "label", "name", "class_name", "label_name", "class", "category");

    /// An empty title is that of pandas' index.
    private static final List<String> INDICES =
            List.of("index", "id", "idx", "class_id", "class_index", "label_id", "target", "");

    /// The names in the order of their indices.
    ///
    /// @throws UnreadableLabels saying why it is no such table, and which line is wrong
    static List<String> names(String text) {
        List<LabelRows> cuts = LabelRows.cut(text);
        if (cuts.stream().anyMatch(rows -> rows.lines().isEmpty())) {
            return List.of(); // nothing but delimiters
        }
        return cuts.stream()
                .flatMap(rows -> titled(rows).stream())
                .findFirst()
                .or(() -> cuts.stream().flatMap(rows -> untitled(rows).stream()).findFirst())
                .or(() -> plain(text, cuts))
                .orElseThrow(() -> new UnreadableLabels(Sentence.of("labels.columns")))
                .inOrder();
    }

    /// With titles in the first line, of which one is that of the names, or one of two is that of the indices.
    private static Optional<LabelTable> titled(LabelRows all) {
        List<String> titles = all.titles();
        LabelRows rows = all.body();
        List<Integer> named = columns(titles, NAMES);
        OptionalInt index = columns(titles, INDICES).stream()
                .filter(column -> titles.get(column).equals("index") || rows.hasNumbers(column))
                .mapToInt(Integer::intValue)
                .findFirst();
        if (named.isEmpty() && index.isPresent() && titles.size() == 2) {
            named = List.of(1 - index.getAsInt());
        }
        if (named.isEmpty()) {
            return Optional.empty();
        }
        int name = named.stream()
                .filter(column -> !rows.isNumbers(column))
                .findFirst()
                .orElse(named.getFirst());
        if (index.isEmpty()) {
            index = named.stream()
                    .filter(column -> column != name && rows.isNumbers(column))
                    .mapToInt(Integer::intValue)
                    .findFirst();
        }
        return Optional.of(new LabelTable(rows, titles.size(), name, index));
    }

    /// Without titles: an index and a name, or AudioSet's index, machine identifier (`/m/09x0r`) and name.
    private static Optional<LabelTable> untitled(LabelRows rows) {
        List<String> first = rows.lines().getFirst().fields();
        OptionalInt index = IntStream.range(0, first.size())
                .filter(column -> LabelRows.isNumber(first.get(column)))
                .findFirst();
        if (index.isEmpty()) {
            return Optional.empty();
        }
        List<Integer> others = IntStream.range(0, first.size())
                .filter(column ->
                        column != index.getAsInt() && !first.get(column).matches("/[mtg]/\\w+"))
                .boxed()
                .toList();
        return others.size() == 1
                ? Optional.of(new LabelTable(rows, first.size(), others.getFirst(), index))
                : Optional.empty();
    }

    /// A name on every line.
    ///
    /// @throws UnreadableLabels if quotation marks do not match
    private static Optional<LabelTable> plain(String text, List<LabelRows> cuts) {
        LabelRows rows = LabelRows.cut(text, ',');
        return cuts.stream().allMatch(LabelRows::isOneColumn)
                ? Optional.of(new LabelTable(rows, 1, 0, OptionalInt.empty()))
                : Optional.empty();
    }

    private static List<Integer> columns(List<String> titles, List<String> wanted) {
        return wanted.stream()
                .map(titles::indexOf)
                .filter(column -> column >= 0)
                .toList();
    }

    private List<String> inOrder() {
        rows.requireColumns(columns);
        List<LabelRows.Line> lines = rows.lines();
        @Nullable String[] names = new @Nullable String[lines.size()];
        for (int i = 0; i < names.length; i++) {
            LabelRows.Line line = lines.get(i);
            String label = line.fields().get(name);
            if (label.isBlank()) {
                throw new UnreadableLabels(Sentence.of("labels.nameless", line.number()));
            }
            int place = index.isPresent() ? place(line, line.fields().get(index.getAsInt())) : i;
            if (names[place] != null) {
                throw new UnreadableLabels(Sentence.of("labels.twice", line.number(), place));
            }
            names[place] = label;
        }
        return Arrays.stream(names).map(Objects::requireNonNull).toList();
    }

    private int place(LabelRows.Line line, String field) {
        if (!LabelRows.isNumber(field)) {
            throw new UnreadableLabels(Sentence.of("labels.number", line.number(), field));
        }
        int place = Integer.parseInt(field);
        if (place < 0 || place >= rows.lines().size()) {
            throw new UnreadableLabels(Sentence.of(
                    "labels.index", line.number(), place, rows.lines().size() - 1));
        }
        return place;
    }
}
