package io.github.audiomae.app.windowmap;

import io.github.audiomae.app.catalogue.CollectionViewModel;
import io.github.audiomae.app.catalogue.FilterViewModel;
import io.github.audiomae.app.catalogue.FilterViewModel.Group;
import io.github.audiomae.app.catalogue.OpenCollection;
import io.github.audiomae.app.feature.FeatureContext;
import io.github.audiomae.app.feature.Running;
import io.github.audiomae.app.fx.JobState;
import io.github.audiomae.app.fx.Lane;
import io.github.audiomae.app.place.Navigation;
import io.github.audiomae.app.place.Origin;
import io.github.audiomae.app.place.Place;
import io.github.audiomae.app.place.Selection;
import io.github.audiomae.app.place.Walk;
import io.github.audiomae.collection.CatalogueBrowser;
import io.github.audiomae.collection.CatalogueFilter;
import io.github.audiomae.collection.CollectionMap;
import io.github.audiomae.collection.KnownErrors;
import io.github.audiomae.collection.MapInput;
import io.github.audiomae.collection.SimilarWindow;
import io.github.audiomae.collection.WindowFacts;
import io.github.audiomae.collection.WindowFacts.Fact;
import io.github.audiomae.head.JudgedWindows;
import io.github.audiomae.head.WindowScores;
import io.github.audiomae.map.Clusters;
import io.github.audiomae.map.Points;
import io.github.audiomae.map.PrincipalComponents;
import io.github.audiomae.map.Umap;
import io.github.audiomae.run.CancellationToken;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableIntegerValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Places the windows of the open collection: by principal components at once, by UMAP as soon as that is ready. Holds
/// what is selected on the map as the list in hand.
public final class MapViewModel implements Walk {
    private static final int MOST_WINDOWS = 200_000;

    /// More windows are placed by UMAP only when asked for.
    private static final int MOST_UNASKED = 20_000;

    private static final int CLUSTERS = 8;
    private static final long SEED = 1;
    private static final Duration REST = Duration.ofSeconds(4);

    /// The rows of the table are drawn first.
    private static final Duration ROWS = Duration.ofMillis(250);
    private static final Duration TYPING = Duration.ofMillis(200);

    private final FeatureContext context;
    private final Navigation navigation;
    private final CollectionViewModel collection;
    private final Lane<Optional<WindowPlaces>> reading;
    private final Lane<Points> placing;
    private final Lane<Points> components;
    private final Lane<BitSet> filtering;
    private final Lane<Boolean> writing;
    private final Lane<JudgedWindows> noting;
    private final FilterViewModel filter;
    private final ErrorsViewModel errors;
    private final ReadOnlyObjectWrapper<@Nullable WindowPlaces> windows = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable BitSet> fitting = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<BitSet> chosen = new ReadOnlyObjectWrapper<>(new BitSet());
    private final ReadOnlyObjectWrapper<PointNotes> notes = new ReadOnlyObjectWrapper<>(PointNotes.NONE);
    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper(-1);
    private final ObjectProperty<Colouring> colouring = new SimpleObjectProperty<>(Colouring.CLASS);
    private final BooleanProperty lasso = new SimpleBooleanProperty();
    private final ObservableList<Running> running = FXCollections.observableArrayList();

    /// @param rows the number of changes of the collection that its table shows: the map is read when the table was
    public MapViewModel(
            FeatureContext context,
            CollectionViewModel collection,
            FilterViewModel filter,
            ObservableIntegerValue rows) {
        this.context = context;
        this.collection = collection;
        this.filter = filter;
        navigation = context.navigation();
        reading = context.jobs().fileLane();
        placing = context.jobs().fileLane();
        components = context.jobs().fileLane();
        filtering = context.jobs().fileLane();
        writing = context.jobs().fileLane();
        noting = context.jobs().fileLane();
        errors = new ErrorsViewModel(context, collection);
        colouring.subscribe(now -> errors.want(now == Colouring.ERROR));
        collection.open().subscribe(now -> leave());
        rows.subscribe((before, now) -> {
            read();
            note();
        });
        filter.filter().subscribe((before, now) -> applyFilter());
        filter.group().subscribe((before, now) -> {
            if (now == null) {
                chosen.set(new BitSet());
            }
        });
    }

    /// The placed windows; null before there are any.
    ReadOnlyObjectProperty<@Nullable WindowPlaces> windows() {
        return windows.getReadOnlyProperty();
    }

    /// The windows that fit the filter, by their ids; null for all.
    ReadOnlyObjectProperty<@Nullable BitSet> fitting() {
        return fitting.getReadOnlyProperty();
    }

    /// The points in the lasso, by their numbers.
    ReadOnlyObjectProperty<BitSet> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /// Number of the selected point; −1 for none.
    ReadOnlyIntegerProperty selected() {
        return selected.getReadOnlyProperty();
    }

    /// Whether the windows are being read.
    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /// The finished share of UMAP, 0 … 1; −1 while it does not run.
    ReadOnlyDoubleProperty share() {
        return share.getReadOnlyProperty();
    }

    /// What the colours mean.
    ObjectProperty<Colouring> colouring() {
        return colouring;
    }

    /// Whether a drag draws a lasso instead of moving the map.
    public BooleanProperty lasso() {
        return lasso;
    }

    /// UMAP in the list of jobs.
    public ObservableList<Running> running() {
        return running;
    }

    /// How well the windows are reconstructed.
    public ErrorsViewModel errors() {
        return errors;
    }

    CollectionViewModel collection() {
        return collection;
    }

    /// What people and the head that learns from them say.
    ReadOnlyObjectProperty<PointNotes> notes() {
        return notes.getReadOnlyProperty();
    }

    /// Shows what a head says that learns from labels.
    ///
    /// @param scores null for no head
    public void show(@Nullable WindowScores scores) {
        notes.set(new PointNotes(notes.get().given(), scores));
    }

    private void note() {
        OpenCollection now = collection.open().get();
        if (now != null) {
            noting.replace(
                    (token, progress) -> now.read(JudgedWindows::of),
                    JobState.atEnd(
                            given -> notes.set(new PointNotes(given, notes.get().taught())), context.problems()::show));
        }
    }

    private void leave() {
        noting.cancel();
        notes.set(PointNotes.NONE);
        reading.cancel();
        stop();
        windows.set(null);
        fitting.set(null);
        clear();
    }

    private void clear() {
        chosen.set(new BitSet());
        selected.set(-1);
    }

    /// Reads the vectors, at once for the first map, else when nothing has changed for some seconds.
    private void read() {
        OpenCollection now = collection.open().get();
        if (now == null) {
            return;
        }
        WindowPlaces before = windows.get();
        reading.replaceAfter(before == null ? ROWS : REST, (token, progress) -> read(now, before, token), state -> {
            busy.set(!state.isOver());
            JobState.<Optional<WindowPlaces>>atEnd(found -> found.ifPresent(this::adopt), context.problems()::show)
                    .accept(state);
        });
    }

    /// Empty if the windows are those of the map before.
    private static Optional<WindowPlaces> read(
            OpenCollection collection, @Nullable WindowPlaces before, CancellationToken token) {
        return collection.read(open -> {
            MapInput input = MapInput.of(open, MOST_WINDOWS);
            if (before != null && Arrays.equals(input.windows(), before.input().windows())) {
                return Optional.empty();
            }
            List<Fact> facts = new WindowFacts(open).of(input.rows());
            token.throwIfCancelled();
            if (facts.size() < input.windows().length) {
                return Optional.empty(); // changed meanwhile; it is read again
            }
            WindowPlaces start = new WindowPlaces(
                    new CollectionMap(
                            input,
                            facts,
                            Clusters.of(input.vectors(), CLUSTERS, SEED, token),
                            PrincipalComponents.of(input.vectors()).project(input.vectors())),
                    false,
                    0);
            return Optional.of(
                    before == null ? start : start.among(before, token).orElse(start));
        });
    }

    private void adopt(WindowPlaces found) {
        stop();
        clear();
        windows.set(found);
        applyFilter();
        if (!found.umap() && found.size() > 2 && found.size() <= MOST_UNASKED) {
            place();
        }
    }

    /// Places the windows by UMAP.
    void place() {
        WindowPlaces now = windows.get();
        OpenCollection of = collection.open().get();
        if (now == null || of == null || now.umap() && now.added() == 0) {
            return;
        }
        running.setAll(new Running(
                context.messages().text("map.job", of.name()),
                share.asObject(),
                share.map(done -> context.messages().percentDone(Math.max(0, done.doubleValue()))),
                this::stop));
        placing.replace(
                (token, progress) ->
                        new Umap(Umap.USUAL_NEIGHBOURS, SEED).place(now.input().vectors(), token, progress),
                state -> {
                    switch (state) {
                        case JobState.Queued<Points> queued -> share.set(0);
                        case JobState.Running<Points> one -> share.set(Math.max(share.get(), one.fraction()));
                        case JobState.Done<Points>(Points better) -> {
                            ended();
                            windows.set(now.at(better, 0));
                        }
                        case JobState.Failed<Points>(Throwable cause) -> {
                            ended();
                            context.problems().show(cause);
                        }
                        case JobState.Cancelled<Points> cancelled -> ended();
                    }
                });
    }

    private void ended() {
        share.set(-1);
        running.clear();
    }

    /// Stops UMAP; the principal components stay.
    public void stop() {
        placing.cancel();
    }

    private void applyFilter() {
        OpenCollection now = collection.open().get();
        CatalogueFilter what = filter.filter().get();
        if (now == null || what.isAll()) {
            filtering.cancel();
            fitting.set(null);
            return;
        }
        filtering.replaceAfter(
                TYPING,
                (token, progress) -> now.read(open -> new CatalogueBrowser(open).windows(what)),
                JobState.atEnd(
                        rows -> {
                            fitting.set(rows);
                            chooseGroup();
                        },
                        context.problems()::show));
    }

    /// Limits everything that is shown to the windows of a colour, or no longer if it was limited to them. Those that
    /// fit the rest of the filter are then chosen.
    ///
    /// @param name of the colour
    void chooseColour(String name, BitSet points) {
        WindowPlaces now = windows.get();
        if (now != null) {
            BitSet ids = new BitSet();
            points.stream().forEach(point -> ids.set((int) now.input().windows()[point]));
            Group wanted = new Group(name, ids);
            filter.group().set(wanted.equals(filter.group().get()) ? null : wanted);
        }
    }

    private void chooseGroup() {
        WindowPlaces now = windows.get();
        if (now != null && filter.group().get() != null) {
            BitSet points = new BitSet();
            IntStream.range(0, now.size()).filter(point -> fits(now, point)).forEach(points::set);
            chosen.set(points);
            navigation.list().set(this);
        }
    }

    /// Shows the principal components again.
    void placeByComponents() {
        WindowPlaces now = windows.get();
        if (now != null && now.umap()) {
            components.replace(
                    (token, progress) -> PrincipalComponents.of(now.input().vectors())
                            .project(now.input().vectors()),
                    JobState.atEnd(
                            points -> {
                                if (now.equals(windows.get())) {
                                    windows.set(now.byComponents(points));
                                }
                            },
                            context.problems()::show));
        }
    }

    /// Whether a point fits the filter.
    boolean fits(WindowPlaces now, int point) {
        BitSet rows = fitting.get();
        return rows == null || rows.get((int) now.input().windows()[point]);
    }

    /// Selects a point.
    void select(int point) {
        selected.set(point);
        WindowPlaces now = windows.get();
        if (now != null && point >= 0) {
            navigation.list().set(this);
            navigation.selection().select(selection(now.facts().get(point)));
        }
    }

    /// Opens a point in the recording.
    void open(int point) {
        WindowPlaces now = windows.get();
        if (now != null && point >= 0) {
            selected.set(point);
            navigation.list().set(this);
            navigation.show(Place.RECORDING, selection(now.facts().get(point)));
        }
    }

    /// Selects the points in the lasso; they are the list in hand.
    void choose(BitSet points) {
        chosen.set(points);
        if (!points.isEmpty()) {
            select(points.nextSetBit(0));
        }
    }

    /// Removes the lasso.
    ///
    /// @return whether there was one, or one was being drawn
    public boolean dismiss() {
        boolean there = lasso.get() || !chosen.get().isEmpty() || filter.group().get() != null;
        lasso.set(false);
        chosen.set(new BitSet());
        filter.group().set(null);
        return there;
    }

    /// The windows in the lasso.
    List<SimilarWindow> chosenWindows() {
        WindowPlaces now = windows.get();
        return now == null
                ? List.of()
                : chosen.get().stream()
                        .mapToObj(now.facts()::get)
                        .map(fact ->
                                new SimilarWindow(fact.id(), fact.recording(), fact.span(), fact.begins(), Float.NaN))
                        .toList();
    }

    /// Writes the windows in the lasso as a table.
    void export(Path csv) {
        WindowPlaces now = windows.get();
        OpenCollection of = collection.open().get();
        BitSet some = (BitSet) chosen.get().clone();
        if (now != null && of != null) {
            writing.submit(
                    (token, progress) -> {
                        KnownErrors known = of.read(KnownErrors::of);
                        now.placed().table(some, of.card().classes(), known).write(csv);
                        return true;
                    },
                    JobState.atEnd(
                            done -> context.problems()
                                    .confirm(context.messages().text("map.exported", some.cardinality(), csv)),
                            context.problems()::show));
        }
    }

    /// The ids of the windows in the lasso.
    List<Long> chosenIds() {
        WindowPlaces now = windows.get();
        return now == null
                ? List.of()
                : chosen.get().stream()
                        .mapToObj(point -> now.input().windows()[point])
                        .toList();
    }

    /// Through the points in the lasso, or else all of them.
    @Override
    public void step(int by) {
        WindowPlaces now = windows.get();
        if (now == null || now.size() == 0) {
            return;
        }
        BitSet in = chosen.get();
        int from = selected.get();
        int next = in.isEmpty()
                ? Math.clamp((long) from + by, 0, now.size() - 1)
                : by > 0 ? in.nextSetBit(from + 1) : from <= 0 ? -1 : in.previousSetBit(from - 1);
        if (next >= 0 && next != from) {
            selected.set(next);
            navigation.step(selection(now.facts().get(next)));
        }
    }

    private static Selection selection(Fact fact) {
        return new Selection(fact.recording(), fact.span(), null, Origin.MAP_POINT);
    }
}
