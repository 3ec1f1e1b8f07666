package io.github.audiomae.annotation.table;

import io.github.audiomae.annotation.Annotation;
import io.github.audiomae.audio.FrequencyRange;
import io.github.audiomae.audio.TimeSpan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// The text of a label track of Audacity (`LabelTrack.cpp`): start, end, text; below it, for a label with frequencies,
/// a line that begins with a backslash. Further fields, as BirdNET writes them, are kept.
final class AudacityText implements TableText {
    private static final String START = "start";
    private static final String END = "end";
    private static final String LOW = "low";
    private static final String HIGH = "high";
    private static final String MORE = "field ";
    private static final String FREQUENCIES = "\\";

    @Override
    public AnnotationTable read(String content, String layer) throws LineProblem {
        List<String> lines = content.lines().toList();
        List<AnnotationTable.Entry> entries = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            List<String> cells = TabbedCells.read(lines.get(i));
            if (lines.get(i).isBlank()) {
                continue;
            }
            if (cells.getFirst().equals(FREQUENCIES)) {
                if (entries.isEmpty() || cells.size() != 3) {
                    throw new LineProblem(i + 1L, "a line of frequencies without a label above");
                }
                AnnotationTable.Entry label = entries.removeLast();
                entries.add(new AnnotationTable.Entry(withBand(label.annotation(), cells), Optional.empty()));
            } else {
                entries.add(new AnnotationTable.Entry(label(cells, entries.size() + 1L, layer, i), Optional.empty()));
            }
        }
        return new AnnotationTable(List.of(), entries);
    }

    private static Annotation label(List<String> cells, long id, String layer, int line) throws LineProblem {
        OptionalDouble start = CellNumber.read(cells.getFirst());
        OptionalDouble end = cells.size() < 2 ? start : CellNumber.read(cells.get(1));
        if (start.isEmpty()) {
            throw new LineProblem(line + 1L, "no time in seconds at its start");
        }
        int text = cells.size() >= 2 && end.isPresent() ? 2 : 1; // a point may have one time
        double from = start.getAsDouble();
        double to = text == 2 ? end.getAsDouble() : from;
        if (from < 0 || to < from) {
            throw new LineProblem(line + 1L, "a label that ends before it starts");
        }
        Map<String, String> row = new LinkedHashMap<>();
        row.put(START, cells.getFirst());
        row.put(END, text == 2 ? cells.get(1) : cells.getFirst());
        for (int i = text + 1; i < cells.size(); i++) {
            row.put(MORE + (i - text), cells.get(i));
        }
        return new Annotation(
                id,
                new TimeSpan(from, to),
                Optional.empty(),
                cells.size() > text ? cells.get(text) : "",
                layer,
                List.of(row));
    }

    /// Audacity writes −1 for a frequency that is not set.
    private static Annotation withBand(Annotation label, List<String> cells) {
        Map<String, String> row = new LinkedHashMap<>(label.cells().getFirst());
        row.put(LOW, cells.get(1));
        row.put(HIGH, cells.get(2));
        OptionalDouble low = CellNumber.read(cells.get(1));
        OptionalDouble high = CellNumber.read(cells.get(2));
        boolean set = low.isPresent()
                && high.isPresent()
                && low.getAsDouble() >= 0
                && high.getAsDouble() >= low.getAsDouble();
        return new Annotation(
                label.id(),
                label.span(),
                set ? Optional.of(new FrequencyRange(low.getAsDouble(), high.getAsDouble())) : Optional.empty(),
                label.name(),
                label.layer(),
                List.of(row));
    }

    @Override
    public List<String> usual() {
        return List.of();
    }

    @Override
    public String write(AnnotationTable table) {
        StringBuilder text = new StringBuilder();
        for (AnnotationTable.Entry entry : table.entries()) {
            Annotation one = entry.annotation();
            Map<String, String> row =
                    one.cells().isEmpty() ? Map.of() : one.cells().getFirst();
            List<String> cells = new ArrayList<>(List.of(
                    CellNumber.write(one.span().startSeconds(), row.get(START)),
                    CellNumber.write(one.span().endSeconds(), row.get(END)),
                    one.name()));
            for (int i = 1; row.containsKey(MORE + i); i++) {
                cells.add(row.getOrDefault(MORE + i, ""));
            }
            text.append(TabbedCells.write(cells)).append(frequencies(one.band(), row));
        }
        return text.toString();
    }

    private static String frequencies(Optional<FrequencyRange> band, Map<String, String> row) {
        String low = row.get(LOW);
        String high = row.get(HIGH);
        if (band.isPresent()) {
            return TabbedCells.write(List.of(
                    FREQUENCIES,
                    CellNumber.write(band.get().lowHz(), low),
                    CellNumber.write(band.get().highHz(), high)));
        }
        boolean neverSet = low != null
                && high != null
                && (CellNumber.read(low).orElse(-1) < 0 || CellNumber.read(high).orElse(-1) < 0);
        return neverSet ? TabbedCells.write(List.of(FREQUENCIES, low, high)) : "";
    }
}
