package io.github.audiomae.annotation.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The text of a table, without the encoding of its file.
interface TableText {
    /// @param layer of annotations for which the table names none
    /// @throws LineProblem if a line cannot be read
    AnnotationTable read(String content, String layer) throws LineProblem;

    String write(AnnotationTable table);

    /// The columns of a table that is not made after another one.
    List<String> usual();

    /// The columns to write: those of the table, and at their end those that its annotations need; the usual ones
    /// if it has none.
    ///
    /// @param clocks the columns of clock times, for tables of recordings whose start is known
    static TableLayout layout(AnnotationTable table, List<String> usual, List<String> clocks) {
        TableLayout layout = new TableLayout(table.columns().isEmpty() ? usual : table.columns());
        List<String> columns = new ArrayList<>(layout.keys());
        Stream.of(Role.START, Role.END, Role.LOW, Role.HIGH, Role.NAME, Role.LAYER)
                .filter(role -> !layout.has(role) && isNeeded(role, table))
                .forEach(role -> columns.add(role.title()));
        if (!layout.has(Role.CLOCK)
                && table.entries().stream().anyMatch(entry -> entry.begins().isPresent())) {
            columns.addAll(clocks);
        }
        return new TableLayout(columns);
    }

    private static boolean isNeeded(Role role, AnnotationTable table) {
        return switch (role) {
            case START, END -> true;
            case LOW, HIGH ->
                table.entries().stream()
                        .anyMatch(entry -> entry.annotation().band().isPresent());
            case NAME ->
                table.entries().stream()
                        .anyMatch(entry -> !entry.annotation().name().isEmpty());
            case LAYER ->
                table.entries().stream()
                                .map(entry -> entry.annotation().layer())
                                .distinct()
                                .count()
                        > 1;
            case FILE, OFFSET, NUMBER, VIEW, CHANNEL, CLOCK, CLOCK_END -> false;
        };
    }
}
