package io.github.audiomae.collection;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.explore.Tag;
import java.util.BitSet;
import java.util.List;

/// The windows of a catalogue: the id of a window is the row of its vector.
final class WindowTable {
    private final Database catalogue;

    WindowTable(Database catalogue) {
        this.catalogue = catalogue;
    }

    /// Number of rows of vectors that count, those of removed windows included.
    long rows() {
        return catalogue.number("SELECT value FROM state WHERE name = 'vector_rows'");
    }

    void setRows(long rows) {
        catalogue.update("UPDATE state SET value = ? WHERE name = 'vector_rows'", rows);
    }

    /// Adds the next window of a recording.
    ///
    /// @param row of its vector
    void add(long row, long recording, TimeSpan span, List<Tag> best) {
        catalogue.update(
                "INSERT INTO windows (id, recording, start_s, end_s) VALUES (?, ?, ?, ?)",
                row,
                recording,
                span.startSeconds(),
                span.endSeconds());
        for (Tag tag : best) {
            catalogue.update("INSERT INTO scores (window, class, score) VALUES (?, ?, ?)", row, tag.index(), (double)
                    tag.score());
        }
    }

    void setCount(long recording, int windows) {
        catalogue.update("UPDATE recordings SET windows = ? WHERE id = ?", windows, recording);
    }

    /// Removes the windows of a recording, and notes that their vectors no longer count.
    void removeOf(long recording) {
        List<Long> rows = catalogue.list(
                "SELECT id FROM windows WHERE recording = ? ORDER BY id", row -> row.getLong(1), recording);
        for (int i = 0; i < rows.size(); ) {
            int end = i + 1;
            while (end < rows.size() && rows.get(end) == rows.get(i) + end - i) {
                end++;
            }
            catalogue.update("INSERT INTO gaps (first, rows) VALUES (?, ?)", rows.get(i), end - i);
            i = end;
        }
        catalogue.update("DELETE FROM windows WHERE recording = ?", recording);
        setCount(recording, 0);
    }

    /// Number of rows of vectors that no window has.
    long unused() {
        return catalogue.number("SELECT total(rows) FROM gaps");
    }

    /// The rows of vectors that no window has.
    BitSet gaps() {
        BitSet gaps = new BitSet();
        catalogue.each(
                "SELECT first, rows FROM gaps",
                row -> gaps.set(Math.toIntExact(row.getLong(1)), Math.toIntExact(row.getLong(1) + row.getLong(2))));
        return gaps;
    }
}
