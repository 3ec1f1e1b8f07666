package io.github.audiomae.app.catalogue;

import io.github.audiomae.app.fx.JobState;
import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.fx.Lane;
import io.github.audiomae.app.place.Navigation;
import io.github.audiomae.app.place.Origin;
import io.github.audiomae.app.place.Place;
import io.github.audiomae.app.place.Selection;
import io.github.audiomae.app.place.Walk;
import io.github.audiomae.app.problem.ProblemsViewModel;
import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.collection.CatalogueBrowser;
import io.github.audiomae.collection.CatalogueBrowser.Entry;
import io.github.audiomae.collection.CatalogueBrowser.Order;
import io.github.audiomae.collection.CatalogueFilter;
import io.github.audiomae.collection.CollectionLabels;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The recordings of the open collection that fit the filter, in an order, read page by page; also the list in hand.
public final class RecordingRowsViewModel implements Walk {
    private static final Duration REST = Duration.ofMillis(150);
    private static final int MOST_CLASSES = 3;

    private final CollectionViewModel collection;
    private final FilterViewModel filter;
    private final Navigation navigation;
    private final ProblemsViewModel problems;
    private final Lane<Listing> listing;
    private final Lane<Page> reading;
    private final Lane<Optional<Long>> finding;
    private final Deque<Integer> wanted = new ArrayDeque<>();
    private final RecordingPages rows = new RecordingPages(this::want);
    private final ReadOnlyObjectWrapper<Sorting> sorting = new ReadOnlyObjectWrapper<>(new Sorting(Order.FILE, false));
    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper labelled = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Path> hidden = new ReadOnlyObjectWrapper<>();
    private final ObservableList<Long> chosen = FXCollections.observableArrayList();
    private long selectedId = -1;
    private Consumer<Entry> whenRead = entry -> {};
    private int awaited = -1;

    /// What rows are sorted by.
    record Sorting(Order order, boolean descending) {}

    private record Page(int number, List<Entry> entries) {}

    /// @param changes those of the collection that the rows show
    /// @param first the first page
    /// @param labelled whether anything in the collection is labelled
    private record Listing(int changes, long[] ids, List<Entry> first, boolean labelled) {}

    public RecordingRowsViewModel(
            Jobs jobs,
            ProblemsViewModel problems,
            CollectionViewModel collection,
            FilterViewModel filter,
            Navigation navigation) {
        this.problems = problems;
        this.collection = collection;
        this.filter = filter;
        this.navigation = navigation;
        listing = jobs.fileLane();
        reading = jobs.fileLane();
        finding = jobs.fileLane();
        collection.open().subscribe(now -> {
            select(-1);
            chosen.clear();
            rows.show(new long[0], List.of());
            count.set(0);
        });
        collection.changes().subscribe((before, now) -> list(Duration.ZERO));
        filter.filter().subscribe((before, now) -> list(REST));
        sorting.subscribe((before, now) -> list(Duration.ZERO));
    }

    /// The rows.
    ObservableList<RecordingRow> rows() {
        return rows;
    }

    /// Number of rows.
    public ReadOnlyIntegerProperty count() {
        return count.getReadOnlyProperty();
    }

    /// The number of changes of the collection that the rows show: [CollectionViewModel#changes()] as soon as they are
    /// read.
    public ReadOnlyIntegerProperty changes() {
        return changes.getReadOnlyProperty();
    }

    /// Whether the rows are being looked up.
    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /// Whether anything in the collection is labelled.
    ReadOnlyBooleanProperty labelled() {
        return labelled.getReadOnlyProperty();
    }

    /// Whether a filter decides what is shown.
    boolean isFiltered() {
        return !filter.filter().get().isAll();
    }

    /// What they are sorted by.
    ReadOnlyObjectProperty<Sorting> sorting() {
        return sorting.getReadOnlyProperty();
    }

    /// The index of the selected row; −1 for none.
    ReadOnlyIntegerProperty selected() {
        return selected.getReadOnlyProperty();
    }

    /// The ids of the recordings that are chosen in the table.
    public ObservableList<Long> chosen() {
        return chosen;
    }

    /// The selected recording, which the filter hides; null for none.
    ReadOnlyObjectProperty<@Nullable Path> hidden() {
        return hidden.getReadOnlyProperty();
    }

    void sort(Sorting by) {
        sorting.set(by);
    }

    private void list(Duration rest) {
        OpenCollection now = collection.open().get();
        if (now == null) {
            return;
        }
        CatalogueFilter what = filter.filter().get();
        Sorting by = sorting.get();
        int known = collection.changes().get();
        listing.replaceAfter(
                rest,
                (token, progress) -> now.read(open -> {
                    CatalogueBrowser browser = new CatalogueBrowser(open);
                    long[] ids = browser.recordings(what, by.order(), by.descending());
                    return new Listing(
                            known,
                            ids,
                            browser.page(RecordingPages.page(0, ids), what, MOST_CLASSES),
                            !new CollectionLabels(open).names().isEmpty());
                }),
                state -> {
                    busy.set(!state.isOver());
                    JobState.<Listing>atEnd(this::show, problems::show).accept(state);
                });
    }

    private void show(Listing listed) {
        reading.cancel();
        wanted.clear();
        long[] ids = listed.ids();
        rows.show(ids, listed.first());
        count.set(ids.length);
        labelled.set(listed.labelled());
        selected.set(rows.placeOf(selectedId));
        changes.set(listed.changes());
        goOn();
    }

    private void want(int page) {
        wanted.remove(page);
        wanted.addFirst(page);
        readNext();
    }

    /// One page at a time, the one looked at last first.
    private void readNext() {
        OpenCollection now = collection.open().get();
        Integer page = wanted.peekFirst();
        if (now == null || page == null || reading.isBusy()) {
            return;
        }
        long[] ids = rows.page(page);
        CatalogueFilter what = filter.filter().get();
        reading.submit(
                (token, progress) ->
                        new Page(page, now.read(open -> new CatalogueBrowser(open).page(ids, what, MOST_CLASSES))),
                JobState.atEnd(this::adopt, problems::show));
    }

    private void adopt(Page page) {
        wanted.remove(page.number());
        rows.adopt(page.number(), page.entries());
        goOn();
    }

    private void goOn() {
        if (awaited >= 0) {
            withEntry(awaited, whenRead);
        }
        readNext();
    }

    /// Notes which rows are chosen in the table.
    void choose(List<Integer> indices) {
        chosen.setAll(indices.stream()
                .filter(index -> index >= 0 && index < rows.size())
                .map(rows::idAt)
                .toList());
    }

    /// Selects a row.
    ///
    /// @param index −1 for none
    void select(int index) {
        selected.set(index);
        selectedId = index < 0 ? -1 : rows.get(index).id();
        hidden.set(null);
        if (index >= 0) {
            navigation.list().set(this);
            withEntry(index, entry -> {
                if (!isSelected(entry)) {
                    navigation.selection().select(selection(entry));
                }
            });
        }
    }

    /// Whether the selection lies in a recording: it is then kept, since it may be a part chosen with care.
    private boolean isSelected(Entry entry) {
        Selection now = navigation.selection().selection().get();
        return now != null && now.recording().equals(entry.recording().file());
    }

    /// Opens a row in another place.
    void open(int index, Place place) {
        withEntry(index, entry -> {
            navigation.list().set(this);
            navigation.show(place, selection(entry));
        });
    }

    @Override
    public void step(int by) {
        int next = Math.clamp((long) selected.get() + by, 0, Math.max(0, rows.size() - 1));
        if (next != selected.get() && !rows.isEmpty()) {
            selected.set(next);
            selectedId = rows.get(next).id();
            withEntry(next, entry -> navigation.step(selection(entry)));
        }
    }

    /// Where its best class is; else its start.
    private Selection selection(Entry entry) {
        OpenCollection now = collection.open().get();
        double window = now == null ? 0 : now.card().window().seconds();
        Double seconds = entry.recording().seconds();
        TimeSpan start = new TimeSpan(0, seconds == null ? window : Math.min(window, seconds));
        return new Selection(entry.recording().file(), entry.bestSpan().orElse(start), null, Origin.ROW);
    }

    private void withEntry(int index, Consumer<Entry> use) {
        Entry entry = index < rows.size() ? rows.get(index).entry() : null;
        awaited = entry == null ? index : -1;
        whenRead = use;
        if (entry != null) {
            use.accept(entry);
        }
    }

    /// Selects the row of a recording; if the filter hides it, that is told by [#hidden()].
    public void reveal(Path file) {
        OpenCollection now = collection.open().get();
        if (now == null) {
            return;
        }
        finding.replace(
                (token, progress) -> now.read(open -> new CatalogueBrowser(open).recordingAt(file)),
                JobState.atEnd(
                        found -> found.ifPresent(id -> {
                            selectedId = id;
                            int index = rows.placeOf(id);
                            selected.set(index);
                            hidden.set(index < 0 ? file : null);
                        }),
                        problems::show));
    }

    /// Shows the recording that the filter hides.
    void showHidden() {
        hidden.set(null);
        filter.clear();
    }
}
