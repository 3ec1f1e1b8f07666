package io.github.audiomae.annotation.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// The text of a CSV table.
final class CsvText implements TableText {
    private static final List<String> USUAL = List.of("file", "start_s", "end_s", "low_hz", "high_hz", "name", "layer");

    private static final List<String> CLOCKS = List.of("clock_start", "clock_end");

    @Override
    public AnnotationTable read(String content, String layer) throws LineProblem {
        List<CSVRecord> records;
        try (CSVParser parser = CSVFormat.RFC4180.parse(new StringReader(content))) {
            records = parser.getRecords();
        } catch (IOException | UncheckedIOException e) {
            throw new LineProblem(1, "quotes that do not match");
        }
        if (records.isEmpty()) {
            throw new LineProblem(1, "no header");
        }
        List<String> header = new ArrayList<>(records.getFirst().toList());
        int most = records.stream().mapToInt(CSVRecord::size).max().orElse(0);
        while (header.size() < most) {
            header.add("");
        }
        TableLayout layout = new TableLayout(header);
        if (!layout.has(Role.START) || !layout.has(Role.END)) {
            throw new LineProblem(1, "no columns start_s and end_s");
        }
        RowReader reader = new RowReader(layout, layer);
        for (CSVRecord one : records.subList(1, records.size())) {
            boolean blank = one.size() == 1 && one.get(0).isBlank();
            if (!blank) {
                RavenText.add(reader, one.toList(), one.getRecordNumber());
            }
        }
        return new AnnotationTable(header, reader.entries());
    }

    @Override
    public List<String> usual() {
        return USUAL;
    }

    @Override
    public String write(AnnotationTable table) {
        TableLayout layout = TableText.layout(table, USUAL, CLOCKS);
        StringBuilder text = new StringBuilder();
        try {
            CSVFormat.RFC4180.printRecord(
                    text, layout.keys().stream().map(TableLayout::name).toArray());
            for (List<String> row : new RowWriter(layout, table.entries()).rows()) {
                CSVFormat.RFC4180.printRecord(text, row.toArray());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail", e);
        }
        return text.toString();
    }
}
