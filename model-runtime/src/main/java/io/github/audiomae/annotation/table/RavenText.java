package io.github.audiomae.annotation.table;

import java.util.ArrayList;
import java.util.List;

/// The text of a selection table of Raven.
final class RavenText implements TableText {
    private static final List<String> USUAL = List.of(
            "Selection",
            "View",
            "Channel",
            "Begin Time (s)",
            "End Time (s)",
            "Low Freq (Hz)",
            "High Freq (Hz)",
            "Annotation",
            "Layer",
            "Begin Path",
            "File Offset (s)");

    @Override
    public AnnotationTable read(String content, String layer) throws LineProblem {
        List<String> lines = content.lines().toList();
        if (lines.isEmpty()) {
            throw new LineProblem(1, "no header");
        }
        List<String> header = new ArrayList<>(TabbedCells.read(lines.getFirst()));
        int most = lines.stream()
                .mapToInt(line -> TabbedCells.read(line).size())
                .max()
                .orElse(0);
        while (header.size() < most) {
            header.add(""); // cells without a name are kept too
        }
        TableLayout layout = new TableLayout(header);
        if (!layout.has(Role.START) || !layout.has(Role.END)) {
            throw new LineProblem(1, "no columns " + Role.START.title() + " and " + Role.END.title());
        }
        RowReader reader = new RowReader(layout, layer);
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                add(reader, TabbedCells.read(lines.get(i)), i + 1);
            }
        }
        return new AnnotationTable(header, reader.entries());
    }

    static void add(RowReader reader, List<String> cells, long line) throws LineProblem {
        try {
            reader.add(cells);
        } catch (IllegalArgumentException e) {
            throw new LineProblem(line, String.valueOf(e.getMessage()));
        }
    }

    @Override
    public List<String> usual() {
        return USUAL;
    }

    @Override
    public String write(AnnotationTable table) {
        TableLayout layout = TableText.layout(table, USUAL, List.of(Role.CLOCK.title()));
        StringBuilder text = new StringBuilder(
                TabbedCells.write(layout.keys().stream().map(TableLayout::name).toList()));
        new RowWriter(layout, table.entries()).rows().forEach(row -> text.append(TabbedCells.write(row)));
        return text.toString();
    }
}
