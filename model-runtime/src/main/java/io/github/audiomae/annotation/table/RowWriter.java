package io.github.audiomae.annotation.table;

import io.github.audiomae.annotation.Annotation;
import io.github.audiomae.audio.FrequencyRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// Makes the rows of a table of annotations. A cell whose value has not changed since it was read is written as it was
/// read; cells that this program does not know are written as they were.
final class RowWriter {
    private static final String SPECTROGRAM = "Spectrogram 1";
    private static final String WAVEFORM = "Waveform 1";
    private static final String CHANNEL = "1";

    private final TableLayout layout;
    private final List<AnnotationTable.Entry> entries;

    /// Seconds that begin and end of a recording's annotations lie after their time in it, where the table
    /// continues from file to file.
    private final Map<Optional<String>, Double> before = new HashMap<>();

    private final Set<String> numbers = new HashSet<>();
    private int lastNumber;

    RowWriter(TableLayout layout, List<AnnotationTable.Entry> entries) {
        this.layout = layout;
        this.entries = entries;
        for (AnnotationTable.Entry entry : entries) {
            for (Map<String, String> row : entry.annotation().cells()) {
                OptionalDouble begin = CellNumber.read(cell(row, Role.START));
                OptionalDouble offset = CellNumber.read(cell(row, Role.OFFSET));
                if (begin.isPresent() && offset.isPresent()) {
                    before.putIfAbsent(entry.recording(), begin.getAsDouble() - offset.getAsDouble());
                }
                CellNumber.read(cell(row, Role.NUMBER))
                        .ifPresent(number -> lastNumber = Math.max(lastNumber, (int) number));
            }
        }
    }

    /// The cells of all rows.
    List<List<String>> rows() {
        List<List<String>> all = new ArrayList<>();
        for (AnnotationTable.Entry entry : entries) {
            List<Map<String, String>> sources = entry.annotation().cells();
            String number = number(sources.isEmpty() ? Map.of() : sources.getFirst());
            for (Map<String, String> source : sources.isEmpty() ? List.of(Map.<String, String>of()) : sources) {
                all.add(layout.keys().stream()
                        .map(key -> layout.role(key)
                                .map(role -> written(role, entry, source, number))
                                .orElseGet(() -> source.getOrDefault(key, "")))
                        .toList());
            }
        }
        return all;
    }

    private String number(Map<String, String> source) {
        String old = cell(source, Role.NUMBER);
        if (old != null && (old.isBlank() || numbers.add(old))) {
            return old;
        }
        lastNumber++;
        numbers.add(Integer.toString(lastNumber));
        return Integer.toString(lastNumber);
    }

    private String written(Role role, AnnotationTable.Entry entry, Map<String, String> source, String number) {
        Annotation one = entry.annotation();
        String old = cell(source, role);
        double start = one.span().startSeconds();
        double shift = shift(entry, source);
        return switch (role) {
            case START -> CellNumber.write(start + shift, old);
            case END -> CellNumber.write(one.span().endSeconds() + shift, old);
            case OFFSET -> CellNumber.write(start, old);
            case LOW -> hertz(one, FrequencyRange::lowHz, old, source);
            case HIGH -> hertz(one, FrequencyRange::highHz, old, source);
            case NAME -> one.name();
            case LAYER -> one.layer();
            case FILE -> or(old, entry.recording().orElse(""));
            case NUMBER -> number;
            case VIEW -> view(one, old);
            case CHANNEL -> or(old, CHANNEL);
            case CLOCK -> clock(entry, start, start + shift, Role.START, role, source);
            case CLOCK_END ->
                clock(entry, one.span().endSeconds(), one.span().endSeconds() + shift, Role.END, role, source);
        };
    }

    /// The clock time of a position; as it was read if the position has not changed.
    ///
    /// @param seconds the position in the recording
    /// @param written the position in the table, in the column `of`
    private String clock(
            AnnotationTable.Entry entry,
            double seconds,
            double written,
            Role of,
            Role clock,
            Map<String, String> source) {
        String old = cell(source, clock);
        String position = cell(source, of);
        if (old != null && !old.isBlank() && CellNumber.write(written, position).equals(position)) {
            return old;
        }
        boolean raven =
                layout.key(clock).map(TableLayout::name).stream().anyMatch(Role.CLOCK.title()::equalsIgnoreCase);
        return entry.begins()
                .map(begins -> raven ? begins.raven(seconds) : begins.iso(seconds))
                .orElse("");
    }

    /// A span has no frequencies: those of a waveform view, which Raven writes, stay.
    private String hertz(
            Annotation one, ToDoubleFunction<FrequencyRange> end, @Nullable String old, Map<String, String> source) {
        boolean waveform =
                RowReader.isWaveform(cell(source, Role.VIEW)) && (one.band().isEmpty() || !onlyWaveforms(one));
        if (one.band().isPresent() && !waveform) {
            return CellNumber.write(end.applyAsDouble(one.band().get()), old);
        }
        boolean wasBox = CellNumber.read(old).isPresent() && !waveform;
        return wasBox ? "" : or(old, "");
    }

    private boolean onlyWaveforms(Annotation one) {
        return one.cells().stream().allMatch(row -> RowReader.isWaveform(cell(row, Role.VIEW)));
    }

    private String view(Annotation one, @Nullable String old) {
        if (one.band().isPresent() && (old == null || onlyWaveforms(one))) {
            return SPECTROGRAM;
        }
        return or(old, WAVEFORM);
    }

    /// From a time in the recording to the time in the table.
    private double shift(AnnotationTable.Entry entry, Map<String, String> source) {
        OptionalDouble begin = CellNumber.read(cell(source, Role.START));
        OptionalDouble offset = CellNumber.read(cell(source, Role.OFFSET));
        return begin.isPresent() && offset.isPresent()
                ? begin.getAsDouble() - offset.getAsDouble()
                : before.getOrDefault(entry.recording(), 0.0);
    }

    private @Nullable String cell(Map<String, String> row, Role role) {
        return layout.key(role).map(row::get).orElse(null);
    }

    private static String or(@Nullable String text, String otherwise) {
        return text == null ? otherwise : text;
    }
}
