package io.github.audiomae.annotation.table;

import io.github.audiomae.annotation.Annotation;
import io.github.audiomae.audio.FrequencyRange;
import io.github.audiomae.audio.TimeSpan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// Makes annotations of the rows of a table.
///
/// Raven writes one row for each view of a selection; neighbouring rows with the same number and different views are
/// one annotation. In a table of several files, begin and end continue from file to file, and the file offset tells the
/// time in the file.
final class RowReader {
    private static final String WAVEFORM = "waveform";

    private final TableLayout layout;
    private final String layer;
    private final List<AnnotationTable.Entry> entries = new ArrayList<>();

    /// @param layer of annotations for which the table names none
    RowReader(TableLayout layout, String layer) {
        this.layout = layout;
        this.layer = layer;
    }

    List<AnnotationTable.Entry> entries() {
        return entries;
    }

    /// @param values the cells in the order of the columns; missing ones at the end are absent
    /// @throws IllegalArgumentException if it has no begin or end, or they make no sense
    void add(List<String> values) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            row.put(layout.keys().get(i), values.get(i));
        }
        if (!entries.isEmpty() && isAnotherView(row, entries.getLast().annotation())) {
            AnnotationTable.Entry first = entries.removeLast();
            List<Map<String, String>> rows = new ArrayList<>(first.annotation().cells());
            rows.add(row);
            entries.add(entry(rows));
        } else {
            entries.add(entry(List.of(row)));
        }
    }

    private boolean isAnotherView(Map<String, String> row, Annotation before) {
        String number = cell(row, Role.NUMBER);
        return number != null
                && !number.isBlank()
                && layout.has(Role.VIEW)
                && before.cells().stream()
                        .allMatch(other -> number.equals(cell(other, Role.NUMBER))
                                && !Objects.equals(cell(row, Role.VIEW), cell(other, Role.VIEW))
                                && Objects.equals(cell(row, Role.START), cell(other, Role.START))
                                && Objects.equals(cell(row, Role.FILE), cell(other, Role.FILE)));
    }

    private AnnotationTable.Entry entry(List<Map<String, String>> rows) {
        Map<String, String> main = rows.stream()
                .filter(row -> !isWaveform(cell(row, Role.VIEW)))
                .findFirst()
                .orElse(rows.getFirst());
        double begin = number(main, Role.START);
        double end = number(main, Role.END);
        double start = CellNumber.read(cell(main, Role.OFFSET)).orElse(begin);
        return new AnnotationTable.Entry(
                new Annotation(
                        entries.size() + 1L,
                        new TimeSpan(start, start == begin ? end : start + (end - begin)),
                        isWaveform(cell(main, Role.VIEW)) ? Optional.empty() : band(main),
                        Optional.ofNullable(cell(main, Role.NAME)).orElse(""),
                        Optional.ofNullable(cell(main, Role.LAYER))
                                .filter(name -> !name.isBlank())
                                .orElse(layer),
                        rows),
                Optional.ofNullable(cell(main, Role.FILE)).filter(name -> !name.isBlank()));
    }

    /// Whether a view shows no frequencies.
    static boolean isWaveform(@Nullable String view) {
        return view != null && view.strip().toLowerCase(Locale.ROOT).startsWith(WAVEFORM);
    }

    private Optional<FrequencyRange> band(Map<String, String> row) {
        OptionalDouble low = CellNumber.read(cell(row, Role.LOW));
        OptionalDouble high = CellNumber.read(cell(row, Role.HIGH));
        boolean makesSense = low.isPresent()
                && high.isPresent()
                && low.getAsDouble() >= 0
                && high.getAsDouble() >= low.getAsDouble();
        return makesSense ? Optional.of(new FrequencyRange(low.getAsDouble(), high.getAsDouble())) : Optional.empty();
    }

    private double number(Map<String, String> row, Role role) {
        return CellNumber.read(cell(row, role))
                .orElseThrow(() -> new IllegalArgumentException("no number in " + role.title()));
    }

    private @Nullable String cell(Map<String, String> row, Role role) {
        return layout.key(role).map(row::get).orElse(null);
    }
}
