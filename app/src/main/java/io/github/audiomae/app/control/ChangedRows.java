package io.github.audiomae.app.control;

import java.util.List;
import javafx.collections.ObservableList;

/// Gives a long list other rows and tells its listeners only of those that differ: a table of ten thousand rows takes
/// tens of milliseconds when all of them are replaced, and next to nothing when it is one.
///
/// Only on the JavaFX thread.
public final class ChangedRows {
    private ChangedRows() {}

    /// Makes `rows` equal to `next`. Listeners are told once if one row was replaced, added or removed, or a few
    /// neighbours were added or removed, and also if more has changed.
    public static <T> void replace(ObservableList<T> rows, List<? extends T> next) {
        int least = Math.min(rows.size(), next.size());
        int same = 0;
        while (same < least && rows.get(same).equals(next.get(same))) {
            same++;
        }
        int sameAtEnd = 0;
        while (sameAtEnd < least - same
                && rows.get(rows.size() - 1 - sameAtEnd).equals(next.get(next.size() - 1 - sameAtEnd))) {
            sameAtEnd++;
        }
        int removed = rows.size() - same - sameAtEnd;
        int added = next.size() - same - sameAtEnd;
        if (removed == 1 && added == 1) {
            rows.set(same, next.get(same));
        } else if (removed > 0 && added > 0) {
            rows.setAll(next);
        } else if (removed > 0) {
            rows.remove(same, same + removed);
        } else if (added > 0) {
            rows.addAll(same, next.subList(same, same + added));
        }
    }
}
