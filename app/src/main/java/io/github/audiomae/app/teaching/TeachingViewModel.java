package io.github.audiomae.app.teaching;

import io.github.audiomae.app.catalogue.CollectionViewModel;
import io.github.audiomae.app.catalogue.OpenCollection;
import io.github.audiomae.app.feature.FeatureContext;
import io.github.audiomae.app.feature.Running;
import io.github.audiomae.app.fx.JobState;
import io.github.audiomae.app.fx.Lane;
import io.github.audiomae.collection.CollectionLabels;
import io.github.audiomae.collection.SoundCollection;
import io.github.audiomae.head.CollectionHeads;
import io.github.audiomae.head.HeadReport;
import io.github.audiomae.head.LabelledWindows;
import io.github.audiomae.head.SpanLabel;
import io.github.audiomae.library.ModelLibrary;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.model.ModelId;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Counts the labels of the open collection, and trains heads from them.
public final class TeachingViewModel {
    private static final int LEAST_CLASSES = 2;

    private final FeatureContext context;
    private final CollectionViewModel collection;
    private final ModelLibrary library;
    private final Lane<List<LabelCount>> counting;
    private final Lane<HeadReport> training;
    private final Lane<FolderLabels> looking;
    private final ObservableList<Running> running = FXCollections.observableArrayList();
    private final ObservableList<LabelCount> labels = FXCollections.observableArrayList();
    private final Lane<List<CollectionHeads.Kept>> reading;
    private final ObservableList<CollectionHeads.Kept> heads = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<CollectionHeads.@Nullable Kept> head = new ReadOnlyObjectWrapper<>();
    private final SimpleDoubleProperty share = new SimpleDoubleProperty(-1);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    /// @param label its name
    /// @param count of labelled spans
    record LabelCount(String label, int count) {}

    /// @param library receives the heads
    public TeachingViewModel(FeatureContext context, CollectionViewModel collection, ModelLibrary library) {
        this.context = context;
        this.collection = collection;
        this.library = library;
        counting = context.jobs().fileLane();
        training = context.jobs().fileLane();
        looking = context.jobs().fileLane();
        reading = context.jobs().fileLane();
        collection.open().subscribe(now -> {
            training.cancel();
            labels.clear();
            heads.clear();
            head.set(null);
            readHeads("");
        });
        collection.changes().subscribe((before, now) -> count());
    }

    /// The labels, those given most often first.
    ObservableList<LabelCount> labels() {
        return labels;
    }

    /// The heads that were trained on the collection, the newest first.
    ObservableList<CollectionHeads.Kept> heads() {
        return heads;
    }

    /// The head whose numbers are shown; null for none: the labels are shown.
    ReadOnlyObjectProperty<CollectionHeads.@Nullable Kept> head() {
        return head.getReadOnlyProperty();
    }

    /// Shows the numbers of a head, or the labels.
    ///
    /// @param wanted null for the labels
    void show(CollectionHeads.@Nullable Kept wanted) {
        head.set(wanted);
    }

    /// @param wanted id of the head that is to be shown; empty for none
    private void readHeads(String wanted) {
        OpenCollection now = collection.open().get();
        if (now == null) {
            reading.cancel();
            return;
        }
        reading.replace(
                (token, progress) -> now.read(open -> new CollectionHeads(open).kept(library)),
                JobState.atEnd(
                        found -> {
                            heads.setAll(found);
                            found.stream()
                                    .filter(one -> one.model().equals(wanted))
                                    .findFirst()
                                    .ifPresent(head::set);
                        },
                        context.problems()::show));
    }

    /// Whether a head is being trained.
    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /// Whether there are labels of two classes.
    boolean canTrain() {
        return labels.size() >= LEAST_CLASSES;
    }

    /// The classes of the model of the collection, which labels may name.
    List<String> classes() {
        OpenCollection now = collection.open().get();
        return now == null ? List.of() : now.card().classes();
    }

    private void count() {
        OpenCollection now = collection.open().get();
        if (now != null) {
            counting.submit(
                    (token, progress) -> now.read(TeachingViewModel::counts),
                    JobState.atEnd(labels::setAll, context.problems()::show));
        }
    }

    private static List<LabelCount> counts(SoundCollection open) {
        return counted(new CollectionLabels(open).all().stream().map(CollectionLabels.SpanNote::label));
    }

    private static List<LabelCount> counted(Stream<String> names) {
        Map<String, Long> counts = names.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counts.entrySet().stream()
                .map(one -> new LabelCount(one.getKey(), one.getValue().intValue()))
                .sorted(Comparator.comparingInt((LabelCount one) -> -one.count())
                        .thenComparing(LabelCount::label))
                .toList();
    }

    /// Trains a head from the labels of the collection, and keeps it as a model of the library.
    ///
    /// @param name of the model; must be free
    public void train(String name) {
        OpenCollection now = collection.open().get();
        if (now != null) {
            train(now, name, open -> {
                collection.personal().bringInto(open);
                return SpanLabel.ofPeople(open);
            });
        }
    }

    /// What the names of folders would teach.
    ///
    /// @param labels with the numbers of their recordings
    /// @param without the number of recordings without a label
    record FolderLabels(List<LabelCount> labels, int without) {}

    /// Finds out what the names of folders would teach.
    void lookAtFolders(Consumer<FolderLabels> found) {
        OpenCollection now = collection.open().get();
        if (now != null) {
            looking.replace(
                    (token, progress) -> now.read(TeachingViewModel::folders),
                    JobState.atEnd(found, context.problems()::show));
        }
    }

    private static FolderLabels folders(SoundCollection open) {
        List<SpanLabel> labels = SpanLabel.ofFolders(open);
        AtomicInteger analysed = new AtomicInteger();
        open.recordings(recording -> analysed.addAndGet(recording.windows() > 0 ? 1 : 0));
        return new FolderLabels(counted(labels.stream().map(SpanLabel::label)), analysed.get() - labels.size());
    }

    /// Training in the list of jobs.
    public ObservableList<Running> running() {
        return running;
    }

    /// The same from the names of the folders that the recordings are in.
    void trainFromFolders(String name) {
        OpenCollection now = collection.open().get();
        if (now != null) {
            train(now, name, SpanLabel::ofFolders);
        }
    }

    /// The same from a table with the columns `file` and `label`, and for spans `start_s` and `end_s`.
    void train(String name, Path csv) {
        OpenCollection now = collection.open().get();
        if (now != null) {
            train(now, name, open -> SpanLabel.read(csv));
        }
    }

    private void train(OpenCollection now, String name, Function<SoundCollection, List<SpanLabel>> labelled) {
        training.replace(
                (token, progress) -> {
                    ModelFolder base = collection.model(now);
                    return now.read(open -> new CollectionHeads(open)
                            .train(
                                    LabelledWindows.of(open, labelled.apply(open), now.folder(), List.of()),
                                    base,
                                    library,
                                    name,
                                    false,
                                    token,
                                    progress)
                            .report());
                },
                state -> {
                    busy.set(!state.isOver());
                    list(!state.isOver(), name);
                    share.set(state instanceof JobState.Running<HeadReport> one ? one.fraction() : -1);
                    JobState.<HeadReport>atEnd(found -> adopt(name), context.problems()::show)
                            .accept(state);
                });
    }

    private void list(boolean now, String name) {
        if (!now) {
            running.clear();
        } else if (running.isEmpty()) {
            running.setAll(new Running(
                    context.messages().text("teach.job", name),
                    share.asObject(),
                    share.map(done ->
                            done.doubleValue() < 0 ? "" : context.messages().percentDone(done.doubleValue())),
                    this::stop));
        }
    }

    private void adopt(String name) {
        readHeads(ModelId.named(name).value());
        collection.models().refresh();
        context.problems().confirm(context.messages().text("teach.saved", name));
    }

    /// Stops training.
    void stop() {
        training.cancel();
    }
}
