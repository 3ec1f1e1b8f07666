package io.github.audiomae.app.catalogue;

import io.github.audiomae.collection.CatalogueBrowser.Entry;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import javafx.collections.ObservableListBase;

/// The rows of the table of recordings, of which only the pages that are looked at are read: as long as the collection,
/// and as light as what is visible. Only on the JavaFX thread.
final class RecordingPages extends ObservableListBase<RecordingRow> {
    /// Rows that are read at a time.
    static final int ROWS = 40;

    private static final int MOST_PAGES = 30;

    private final IntConsumer ask;
    private final Map<Integer, Map<Long, RecordingRow>> pages = new LinkedHashMap<>(MOST_PAGES, 0.75f, true);
    private long[] ids = {};

    /// @param ask is told the number of a page that is looked at and was not read
    RecordingPages(IntConsumer ask) {
        this.ask = ask;
    }

    /// Shows these recordings; what was read before is read again.
    ///
    /// @param first the first page
    void show(long[] now, List<Entry> first) {
        int before = ids.length;
        boolean same = Arrays.equals(ids, now);
        Map<Integer, Map<Long, RecordingRow>> known = new HashMap<>(pages);
        ids = now.clone();
        pages.clear();
        if (same) {
            known.keySet().forEach(ask::accept); // the rows stay until they are read again
            pages.putAll(known);
            return;
        }
        pages.put(0, page(first));
        beginChange();
        nextReplace(0, ids.length, Collections.nCopies(before, new RecordingRow(-1, null)));
        endChange();
    }

    /// The ids of a page.
    long[] page(int number) {
        return page(number, ids);
    }

    /// The ids of a page of these recordings.
    static long[] page(int number, long... of) {
        int from = Math.min(number * ROWS, of.length);
        return Arrays.copyOfRange(of, from, Math.min(from + ROWS, of.length));
    }

    /// Takes a page that was read.
    void adopt(int number, List<Entry> entries) {
        pages.put(number, page(entries));
        pages.keySet().stream()
                .limit(Math.max(0, pages.size() - MOST_PAGES))
                .toList()
                .forEach(pages::remove);
        beginChange();
        for (int i = number * ROWS; i < Math.min((number + 1) * ROWS, ids.length); i++) {
            nextSet(i, new RecordingRow(ids[i], null));
        }
        endChange();
    }

    private static Map<Long, RecordingRow> page(List<Entry> entries) {
        Map<Long, RecordingRow> page = new HashMap<>();
        entries.forEach(entry -> page.put(
                entry.recording().id(), new RecordingRow(entry.recording().id(), entry)));
        return page;
    }

    /// The id of a row, which is not read for that.
    long idAt(int index) {
        return ids[index];
    }

    /// The place of a recording; −1 if it is not among the rows.
    int placeOf(long id) {
        for (int i = 0; i < ids.length; i++) {
            if (ids[i] == id) {
                return i;
            }
        }
        return -1;
    }

    /// Unlike in other lists, a row is found by its recording.
    @Override
    public int indexOf(Object row) {
        return row instanceof RecordingRow one ? placeOf(one.id()) : -1;
    }

    @Override
    public RecordingRow get(int index) {
        Map<Long, RecordingRow> page = pages.get(index / ROWS);
        if (page == null) {
            ask.accept(index / ROWS);
            return new RecordingRow(ids[index], null);
        }
        return page.getOrDefault(ids[index], new RecordingRow(ids[index], null));
    }

    @Override
    public int size() {
        return ids.length;
    }
}
