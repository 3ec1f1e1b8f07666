package io.github.audiomae.app.detection;

import io.github.audiomae.app.control.ChangedRows;
import io.github.audiomae.app.place.Navigation;
import io.github.audiomae.app.place.Origin;
import io.github.audiomae.app.place.Selection;
import io.github.audiomae.app.place.Walk;
import io.github.audiomae.app.workspace.Recording;
import io.github.audiomae.app.workspace.WorkspaceViewModel;
import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.detection.DetectedEvent;
import io.github.audiomae.detection.EventFilter;
import io.github.audiomae.detection.EventOrder;
import io.github.audiomae.detection.Review;
import io.github.audiomae.detection.Verdict;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The detections as a list: filtered, in an order, with a current one that follows the selection and that the
/// selection follows. It is the list in hand.
public final class EventListViewModel implements Walk {
    private final DetectionsViewModel all;
    private final Navigation navigation;
    private final WorkspaceViewModel workspace;
    private final DoubleSupplier position;
    private final DoubleConsumer seek;
    private final ObjectProperty<EventFilter> filter = new SimpleObjectProperty<>(EventFilter.ALL);
    private final ObjectProperty<EventOrder> order = new SimpleObjectProperty<>(EventOrder.TIME);
    private final BooleanProperty reversed = new SimpleBooleanProperty();
    private final BooleanProperty goOn = new SimpleBooleanProperty();
    private final ObservableList<DetectedEvent> shown = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable DetectedEvent> current = new ReadOnlyObjectWrapper<>();

    private Consumer<String> boxNamed = name -> {};
    private boolean changing;

    /// Where the current one is in the list, or was before it was filtered out; −1 for nowhere.
    private int place = -1;

    /// @param navigation has the selection
    /// @param position the playback position, in seconds
    /// @param seek moves the playback position to the start of each detection that is shown
    public EventListViewModel(
            DetectionsViewModel all,
            Navigation navigation,
            WorkspaceViewModel workspace,
            DoubleSupplier position,
            DoubleConsumer seek) {
        this.all = all;
        this.navigation = navigation;
        this.workspace = workspace;
        this.position = position;
        this.seek = seek;
        all.events().subscribe(this::refresh);
        filter.subscribe(this::refresh);
        filter.addListener((property, old, now) -> {
            if (!shown.isEmpty()) {
                navigation.list().set(this); // who filters a list is going to walk it
            }
        });
        order.subscribe(this::refresh);
        reversed.subscribe(this::refresh);
        navigation.selection().selection().subscribe(this::follow);
        all.review().whenReturned(this::showAgain);
    }

    /// All detections, also those that are not listed.
    public DetectionsViewModel all() {
        return all;
    }

    /// Which are listed.
    public ObjectProperty<EventFilter> filter() {
        return filter;
    }

    /// The order of the list.
    public ObjectProperty<EventOrder> order() {
        return order;
    }

    /// Whether the list is in the opposite order.
    public BooleanProperty reversed() {
        return reversed;
    }

    /// The listed detections. Not to be changed.
    public ObservableList<DetectedEvent> shown() {
        return shown;
    }

    /// Whether the listed detections are being changed: what a control selects meanwhile was chosen by nobody.
    boolean isChanging() {
        return changing;
    }

    /// The detection that is selected, listed or not; null for none.
    public ReadOnlyObjectProperty<@Nullable DetectedEvent> current() {
        return current.getReadOnlyProperty();
    }

    /// How many of the listed detections have each verdict, as if all verdicts were listed.
    public Map<Verdict, Integer> counts() {
        EventFilter now = filter.get();
        EventFilter anyVerdict = new EventFilter(
                now.classes(), now.families(), Set.of(), now.leastScore(), now.mostScore(), now.hours());
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        all.events().get().stream()
                .filter(anyVerdict::accepts)
                .forEach(event -> counts.merge(event.verdict(), 1, Integer::sum));
        return counts;
    }

    /// Selects a detection and shows it with its surroundings.
    public void show(DetectedEvent event) {
        take(event);
        navigation.list().set(this); // what a person chose from is the list in hand
        navigation.step(selection(event));
        seek.accept(event.detection().span().startSeconds());
    }

    /// Selects a detection that is visible, and moves playback position and window there.
    public void choose(DetectedEvent event) {
        Recording open = workspace.recording().get();
        if (open != null) {
            take(event);
            navigation.list().set(this);
            Selection selection = selection(event);
            navigation.selection().select(selection);
            seek.accept(selection.span().startSeconds());
            workspace.moveTo(
                    selection.around(workspace.windowSeconds(), open.seconds()).startSeconds());
        }
    }

    /// Judges the current detection.
    ///
    /// @param name the right name, for [Verdict#RENAMED]; else empty
    public void judge(Verdict verdict, String name) {
        DetectedEvent now = current.get();
        if (now != null) {
            judge(now, verdict, name);
        }
    }

    /// Judges a detection. A box that was drawn in it gets its name, if that is known; the next one follows if that is
    /// wanted.
    ///
    /// @param name the right name, for [Verdict#RENAMED]; else empty
    void judge(DetectedEvent event, Verdict verdict, String name) {
        all.review().judge(event.detection(), verdict, name);
        Selection selected = navigation.selection().selection().get();
        boolean named = verdict == Verdict.ACCEPTED || verdict == Verdict.RENAMED;
        if (named
                && selected != null
                && selected.band() != null
                && selected.origin() == Origin.DRAWN
                && holds(event.detection().span(), selected.span())) {
            boxNamed.accept(name.isEmpty() ? event.label() : name);
        }
        if (goOn.get() && verdict != Verdict.UNJUDGED) {
            step(1);
        }
    }

    /// Whether the next detection is shown after each judgement.
    public BooleanProperty goOn() {
        return goOn;
    }

    /// From now on `receiver` gets the name of the drawn box that is selected, when the detection around it is judged.
    void whenBoxNamed(Consumer<String> receiver) {
        boxNamed = receiver;
    }

    @Override
    public void step(int by) {
        next(by).ifPresent(this::show);
    }

    private Optional<DetectedEvent> next(int by) {
        DetectedEvent now = current.get();
        if (now != null && place >= 0) {
            boolean listed = place < shown.size() && isSame(shown.get(place), now);
            return at(listed || by < 0 ? place + by : place + by - 1);
        }
        TimeSpan selected = navigation.selection().span().get();
        double from = selected == null ? position.getAsDouble() : selected.startSeconds();
        Comparator<DetectedEvent> byTime = Comparator.comparingDouble(EventListViewModel::start);
        return by > 0
                ? shown.stream().filter(one -> start(one) >= from).min(byTime)
                : shown.stream().filter(one -> start(one) < from).max(byTime);
    }

    private Optional<DetectedEvent> at(int index) {
        return index >= 0 && index < shown.size() ? Optional.of(shown.get(index)) : Optional.empty();
    }

    private void follow(@Nullable Selection selection) {
        DetectedEvent now = current.get();
        if (selection == null) {
            take(null);
        } else if (now == null
                || !now.file().equals(selection.recording())
                || !holds(now.detection().span(), selection.span())) {
            take(find(event -> event.file().equals(selection.recording())
                            && event.detection().span().equals(selection.span()))
                    .orElse(null));
        }
    }

    private void refresh() {
        DetectedEvent before = current.get();
        List<DetectedEvent> ordered = filter.get().of(all.events().get(), order.get());
        List<DetectedEvent> now = reversed.get() ? ordered.reversed() : ordered;
        changing = true;
        ChangedRows.replace(shown, now);
        changing = false;
        if (before != null) {
            DetectedEvent after = find(event -> isSame(event, before)).orElse(null);
            if (after == null) {
                take(null);
            } else {
                int listed = shown.indexOf(after);
                place = listed >= 0 ? listed : place;
                current.set(after);
            }
        }
    }

    /// What was judged differently by undo is selected, so that it is seen.
    private void showAgain(Review.Key key) {
        find(event -> event.label().equals(key.label())
                        && contains(event.detection().span(), key.seconds()))
                .ifPresent(this::show);
    }

    private void take(@Nullable DetectedEvent event) {
        place = event == null ? -1 : shown.indexOf(event);
        current.set(event);
    }

    private Optional<DetectedEvent> find(Predicate<DetectedEvent> which) {
        return Stream.concat(shown.stream(), all.events().get().stream())
                .filter(which)
                .findFirst();
    }

    /// Whether two are the same detection, found with other thresholds or judged differently.
    private static boolean isSame(DetectedEvent one, DetectedEvent other) {
        return one.file().equals(other.file())
                && one.label().equals(other.label())
                && (contains(one.detection().span(), other.key().seconds())
                        || contains(other.detection().span(), one.key().seconds()));
    }

    private static boolean holds(TimeSpan outer, TimeSpan inner) {
        return inner.startSeconds() >= outer.startSeconds() && inner.endSeconds() <= outer.endSeconds();
    }

    private static boolean contains(TimeSpan span, double seconds) {
        return span.startSeconds() <= seconds && seconds <= span.endSeconds();
    }

    private static double start(DetectedEvent event) {
        return event.detection().span().startSeconds();
    }

    private static Selection selection(DetectedEvent event) {
        return new Selection(event.file(), event.detection().span(), null, Origin.DETECTION);
    }
}
