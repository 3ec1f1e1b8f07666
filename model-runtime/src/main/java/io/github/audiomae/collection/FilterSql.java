package io.github.audiomae.collection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A [CatalogueFilter] as conditions on the tables `r` (recordings), `w` (windows) and `s` (scores), with the values
/// that they need.
final class FilterSql {
    /// Second of the day at which window `w` begins.
    private static final String CLOCK = "(CAST(substr(r.begins, 12, 2) AS INTEGER) * 3600"
            + " + CAST(substr(r.begins, 15, 2) AS INTEGER) * 60 + CAST(substr(r.begins, 18, 2) AS INTEGER)"
            + " + CAST(w.start_s AS INTEGER)) % 86400";

    private final CatalogueFilter filter;
    private final List<@Nullable Object> values = new ArrayList<>();

    FilterSql(CatalogueFilter filter) {
        this.filter = filter;
    }

    /// The values, in the order in which the conditions were written.
    @Nullable
    Object[] values() {
        return values.toArray();
    }

    /// The tables that hold a window with its recording, and its scores if they are asked for.
    String windows(boolean scores) {
        return " FROM windows w JOIN recordings r ON r.id = w.recording"
                + (scores || filter.asksForScores() ? " JOIN scores s ON s.window = w.id" : "");
    }

    /// On `r` alone.
    String recordingCondition() {
        String condition = switch (filter.state()) {
            case ANY -> "1";
            case DONE -> "r.status = 'done'";
            case PENDING -> "r.status = 'pending'";
            case FAILED -> "r.status = 'failed'";
            case MISSING -> "r.missing != 0";
        };
        if (filter.text().isBlank()) {
            return condition;
        }
        values.add(filter.text().strip().toLowerCase(Locale.ROOT));
        return condition + " AND instr(lower(r.path), ?) > 0";
    }

    /// On `r`, `w` and `s`.
    String windowCondition() {
        StringBuilder condition = new StringBuilder("1");
        filter.classes()
                .ifPresent(classes -> condition
                        .append(" AND s.class IN (")
                        .append(classes.stream().sorted().map(String::valueOf).collect(Collectors.joining(",")))
                        .append(")"));
        if (filter.leastScore() > 0) {
            condition.append(" AND s.score >= ?");
            values.add(filter.leastScore());
        }
        if (!filter.label().isBlank()) {
            condition.append(" AND EXISTS (SELECT 1 FROM labels l WHERE l.recording = w.recording"
                    + " AND (l.start_s IS NULL OR l.start_s < w.end_s AND l.end_s > w.start_s)"
                    + " AND instr(lower(l.label), ?) > 0)");
            values.add(filter.label().strip().toLowerCase(Locale.ROOT));
        }
        filter.among().ifPresent(windows -> {
            condition.append(" AND w.id IN (SELECT value FROM json_each(?))");
            values.add(windows.stream().mapToObj(String::valueOf).collect(Collectors.joining(",", "[", "]")));
        });
        filter.dayTime().ifPresent(part -> {
            condition
                    .append(" AND r.begins IS NOT NULL AND (")
                    .append(CLOCK)
                    .append(" >= ? ")
                    .append(part.from() < part.to() ? "AND " : "OR ")
                    .append(CLOCK)
                    .append(" < ?)");
            values.add(part.from());
            values.add(part.to());
        });
        return condition.toString();
    }
}
