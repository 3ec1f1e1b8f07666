package io.github.audiomae.app.similar;

import io.github.audiomae.app.catalogue.CollectionViewModel;
import io.github.audiomae.app.catalogue.FilterViewModel;
import io.github.audiomae.app.catalogue.OpenCollection;
import io.github.audiomae.app.feature.FeatureContext;
import io.github.audiomae.app.fx.JobState;
import io.github.audiomae.app.fx.Lane;
import io.github.audiomae.app.place.JudgedWalk;
import io.github.audiomae.app.place.Navigation;
import io.github.audiomae.app.place.Origin;
import io.github.audiomae.app.place.Place;
import io.github.audiomae.app.place.Selection;
import io.github.audiomae.collection.CatalogueFilter;
import io.github.audiomae.collection.CollectionLabels;
import io.github.audiomae.collection.SeveralExamples;
import io.github.audiomae.collection.SimilarWindow;
import io.github.audiomae.collection.WindowJudgement;
import io.github.audiomae.inference.ExecutionTarget;
import io.github.audiomae.inference.LoadedModel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Finds the windows of the collection that are similar to examples, holds the results as the list in hand, and what a
/// person says about them.
public final class SimilarViewModel implements JudgedWalk {
    private static final int MOST = 60;
    private static final int MOST_SHOWN = 300;
    private static final Duration REST = Duration.ofMillis(200);

    private final FeatureContext context;
    private final Navigation navigation;
    private final CollectionViewModel collection;
    private final FilterViewModel filter;
    private final Lane<Found> searching;
    private final BooleanProperty mean = new SimpleBooleanProperty();
    private final GivenLabels labels;
    private final Lane<Map<Long, List<String>>> reading;
    private final Lane<Integer> writing;
    private final ReadOnlyObjectWrapper<Map<Long, List<String>>> labelled = new ReadOnlyObjectWrapper<>(Map.of());
    private final ObservableList<Example> examples = FXCollections.observableArrayList();
    private final ObservableList<SimilarWindow> results = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Found> last = new ReadOnlyObjectWrapper<>();
    private final Map<Long, WindowJudgement> judgements = new HashMap<>();
    private final ReadOnlyIntegerWrapper judged = new ReadOnlyIntegerWrapper();

    /// What a search found.
    ///
    /// @param compared number of windows
    /// @param millis how long the comparison took
    record Found(List<SimilarWindow> windows, long compared, long millis) {}

    public SimilarViewModel(
            FeatureContext context, CollectionViewModel collection, FilterViewModel filter, GivenLabels labels) {
        this.context = context;
        this.collection = collection;
        this.filter = filter;
        this.labels = labels;
        navigation = context.navigation();
        searching = context.jobs().fileLane();
        reading = context.jobs().fileLane();
        writing = context.jobs().fileLane();
        collection.open().subscribe(now -> close());
        examples.addListener((InvalidationListener) changed -> shown.set(!examples.isEmpty()));
        mean.subscribe((before, now) -> search(Duration.ZERO));
        results.addListener((InvalidationListener) changed -> readLabels());
        collection.changes().subscribe((before, now) -> readLabels());
        filter.filter().subscribe((before, now) -> search(REST));
    }

    /// The examples; empty while nothing is sought.
    ObservableList<Example> examples() {
        return examples;
    }

    /// Whether windows are compared with the mean of several examples instead of the nearest.
    BooleanProperty mean() {
        return mean;
    }

    /// Whether there is something to show: examples, or windows that were chosen elsewhere.
    ReadOnlyBooleanProperty shown() {
        return shown.getReadOnlyProperty();
    }

    /// Shows windows that were chosen elsewhere, without an example.
    ///
    /// @param windows with the score NaN
    public void show(List<SimilarWindow> windows) {
        close();
        results.setAll(windows.subList(0, Math.min(windows.size(), MOST_SHOWN)));
        shown.set(true);
        navigation.list().set(this);
    }

    /// The most similar windows, best first.
    ObservableList<SimilarWindow> results() {
        return results;
    }

    /// Number of the selected result; −1 for none.
    ReadOnlyIntegerProperty selected() {
        return selected.getReadOnlyProperty();
    }

    /// Whether a search is running.
    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /// What the last search found; null before the first.
    ReadOnlyObjectProperty<@Nullable Found> last() {
        return last.getReadOnlyProperty();
    }

    /// Changes with every judgement.
    ReadOnlyIntegerProperty judged() {
        return judged.getReadOnlyProperty();
    }

    /// The open collection.
    CollectionViewModel collection() {
        return collection;
    }

    /// Seeks what is similar to this alone.
    public void seek(Example example) {
        examples.setAll(List.of(example));
        judgements.clear();
        judged.set(judged.get() + 1);
        navigation.list().set(this);
        search(Duration.ZERO);
    }

    /// Seeks what is similar to this or to one of those before.
    public void seekAlso(Example example) {
        if (!examples.contains(example)) {
            examples.add(example);
            navigation.list().set(this);
            search(Duration.ZERO);
        }
    }

    /// Leaves out an example.
    void drop(Example example) {
        examples.remove(example);
        if (examples.isEmpty()) {
            close();
        } else {
            search(Duration.ZERO);
        }
    }

    /// Seeks nothing any more.
    void close() {
        searching.cancel();
        examples.clear();
        results.clear();
        judgements.clear();
        selected.set(-1);
        last.set(null);
        shown.set(false);
        if (equals(navigation.list().get())) {
            navigation.list().set(null);
        }
    }

    private void search(Duration rest) {
        OpenCollection now = collection.open().get();
        if (now == null || examples.isEmpty()) {
            return;
        }
        List<Example> sought = List.copyOf(examples);
        SeveralExamples several = mean.get() ? SeveralExamples.MEAN : SeveralExamples.NEAREST;
        CatalogueFilter within = filter.filter().get();
        ExecutionTarget target = collection.models().target();
        LoadedModel inUse = collection.models().loaded().get();
        var turns = context.jobs().modelTurns();
        searching.replaceAfter(
                rest,
                (token, progress) -> new SimilarSearch(now, collection, inUse, target, turns)
                        .find(sought, several, within, MOST, token),
                state -> {
                    busy.set(!state.isOver());
                    JobState.<Found>atEnd(this::adopt, context.problems()::show).accept(state);
                });
    }

    private void adopt(Found found) {
        last.set(found);
        results.setAll(found.windows());
        selected.set(-1);
    }

    /// What was said about a result.
    WindowJudgement judgement(SimilarWindow window) {
        return judgements.getOrDefault(window.window(), WindowJudgement.NONE);
    }

    /// Number of results about which this was said.
    long count(WindowJudgement judgement) {
        return judgements.values().stream().filter(judgement::equals).count();
    }

    @Override
    public void judge(WindowJudgement judgement) {
        int index = selected.get();
        if (index >= 0) {
            judgements.put(results.get(index).window(), judgement);
            judged.set(judged.get() + 1);
            if (judgement != WindowJudgement.NONE) {
                step(1);
            }
        }
    }

    /// Keeps a label for the results that were judged right, and for the others that they do not have it.
    public void label(String name) {
        labels.give(name, "similar", with(WindowJudgement.RIGHT), with(WindowJudgement.WRONG));
    }

    /// The labels that the results judged right may get; empty until they are read.
    ObservableList<String> namesForRight() {
        return labels.namesFor(with(WindowJudgement.RIGHT));
    }

    /// Takes a label away from a result.
    void unlabel(String name, SimilarWindow window) {
        labels.take(name, List.of(window.window()));
    }

    /// The labels of the results, by window; those without any are left out.
    ReadOnlyObjectProperty<Map<Long, List<String>>> labelled() {
        return labelled.getReadOnlyProperty();
    }

    private void readLabels() {
        OpenCollection now = collection.open().get();
        List<Long> windows = results.stream().map(SimilarWindow::window).toList();
        if (now == null || windows.isEmpty()) {
            reading.cancel();
            labelled.set(Map.of());
            return;
        }
        reading.replace(
                (token, progress) -> now.read(open -> new CollectionLabels(open).of(windows)),
                JobState.atEnd(labelled::set, context.problems()::show));
    }

    /// Writes the results as a table, as `audiomae collection search` prints it.
    void export(Path csv) {
        List<SimilarWindow> found = List.copyOf(results);
        writing.submit(
                (token, progress) -> {
                    SimilarWindow.table(found).write(csv);
                    return found.size();
                },
                JobState.atEnd(
                        count -> context.problems().confirm(context.messages().text("map.exported", count, csv)),
                        context.problems()::show));
    }

    private List<Long> with(WindowJudgement judgement) {
        List<Long> windows = new ArrayList<>();
        judgements.forEach((window, said) -> {
            if (said == judgement) {
                windows.add(window);
            }
        });
        return windows;
    }

    /// Selects a result.
    void select(int index) {
        selected.set(index);
        navigation.list().set(this);
        navigation.selection().select(selection(results.get(index)));
    }

    /// Opens a result in another place.
    void open(int index) {
        if (index >= 0) {
            selected.set(index);
            navigation.list().set(this);
            navigation.show(Place.RECORDING, selection(results.get(index)));
        }
    }

    @Override
    public void step(int by) {
        int next = Math.clamp((long) selected.get() + by, 0, Math.max(0, results.size() - 1));
        if (next != selected.get() && !results.isEmpty()) {
            selected.set(next);
            navigation.step(selection(Objects.requireNonNull(results.get(next))));
        }
    }

    private static Selection selection(SimilarWindow window) {
        return new Selection(window.recording(), window.span(), null, Origin.RESULT);
    }
}
