package io.github.audiomae.app.timeline;

import io.github.audiomae.app.detection.ThresholdsViewModel;
import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.problem.ProblemsViewModel;
import io.github.audiomae.app.text.ClassNames;
import io.github.audiomae.app.workspace.Recording;
import io.github.audiomae.app.workspace.WorkspaceViewModel;
import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.explore.ClassTimeline;
import io.github.audiomae.explore.DetectedClass;
import io.github.audiomae.explore.TimelineStore;
import io.github.audiomae.features.Preprocessing;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.model.Capability;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import org.jspecify.annotations.Nullable;

/// Classifies the whole recording in the background: short ones automatically, long ones on request. Work for the user
/// has priority; moving the threshold classifies nothing again, and scores are kept for the next start.
public final class TimelineViewModel {
    /// The hops that can be chosen, in seconds.
    public static final List<Double> HOPS = List.of(0.5, 1.0, 2.0, 5.0, 10.0);

    private static final long MOST_UNASKED = 120;

    /// The head in training has thresholds of its own, as every model; no model can have this name.
    private static final String HEAD = "head in training";

    private final WorkspaceViewModel workspace;
    private final ObservableValue<@Nullable LoadedModel> model;
    private final ObservableSet<String> pinned;
    private final BackgroundScans scans;
    private final DoubleConsumer seek;
    private final ReadOnlyObjectWrapper<@Nullable ClassTimeline> shown = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<@Nullable ClassTimeline> ofHead = new SimpleObjectProperty<>();
    private final BooleanProperty byHead = new SimpleBooleanProperty();
    private final DoubleProperty stripHeight = new SimpleDoubleProperty();
    private final ThresholdsViewModel thresholds = new ThresholdsViewModel();
    private final DoubleProperty hopSeconds = new SimpleDoubleProperty(1);
    private final ObjectProperty<DetectedClass.Order> order = new SimpleObjectProperty<>(DetectedClass.Order.LONGEST);
    private final ObjectBinding<List<Integer>> ranked; // recomputed only when a cause changes
    private ClassNames names = ClassNames.in(Locale.ENGLISH);
    private @Nullable Path file;

    /// @param pinned classes that are always shown
    /// @param store keeps timelines on disk
    /// @param seek moves the playback position, in seconds
    public TimelineViewModel(
            Jobs jobs,
            ProblemsViewModel problems,
            WorkspaceViewModel workspace,
            ObservableValue<@Nullable LoadedModel> model,
            ObservableSet<String> pinned,
            TimelineStore store,
            DoubleConsumer seek) {
        scans = new BackgroundScans(jobs, problems, store);
        ranked = Bindings.createObjectBinding(this::rank, shown, thresholds.settings(), order);
        this.seek = seek;
        this.pinned = pinned;
        this.workspace = workspace;
        this.model = model;
        workspace.recording().subscribe(now -> followFile(now));
        model.subscribe(now -> useThresholds());
        scans.timeline().subscribe(now -> show());
        ofHead.subscribe(now -> show());
        byHead.subscribe(now -> show());
        model.subscribe(this::restart);
        hopSeconds.subscribe(this::restart);
        workspace.channel().addListener((property, old, now) -> restart());
    }

    /// The scores so far; null while there are none. Those of the head in training if they are chosen, else those
    /// of the classifying model.
    public ReadOnlyObjectProperty<@Nullable ClassTimeline> timeline() {
        return shown.getReadOnlyProperty();
    }

    /// The scores of the classifying model so far, shown or not; null while there are none.
    ReadOnlyObjectProperty<@Nullable ClassTimeline> scanned() {
        return scans.timeline();
    }

    /// What a head in training says about the open recording; null for nothing.
    public ObjectProperty<@Nullable ClassTimeline> ofHead() {
        return ofHead;
    }

    /// Whether the scores of the head in training are shown as long as there are some.
    public BooleanProperty byHead() {
        return byHead;
    }

    /// Whether the scores of the head in training are shown.
    boolean showsHead() {
        return byHead.get() && ofHead.get() != null;
    }

    private void show() {
        useThresholds();
        shown.set(showsHead() ? ofHead.get() : scans.timeline().get());
    }

    private void useThresholds() {
        LoadedModel now = model.getValue();
        thresholds.useModel(showsHead() ? HEAD : now == null ? "" : now.folder().id());
    }

    /// Whether the recording is being classified.
    public ReadOnlyBooleanProperty running() {
        return scans.running();
    }

    /// Whether the recording is so long that it is classified only on request.
    public ReadOnlyBooleanProperty waiting() {
        return scans.waiting();
    }

    /// How far the classification of the open recording is; null while it is not running.
    ReadOnlyObjectProperty<TimelineJob.@Nullable Pace> pace() {
        return scans.pace();
    }

    /// Recordings that are being classified, though another one is open; in the order in which that was asked for.
    public ObservableList<TimelineJob> elsewhere() {
        return scans.elsewhere();
    }

    /// All classifications, of whatever recording.
    BackgroundScans scans() {
        return scans;
    }

    /// Height of the class strip in pixels, as it was dragged; 0 as long as it was not.
    DoubleProperty stripHeight() {
        return stripHeight;
    }

    /// The score from which a class without a threshold of its own counts as detected, 0 … 1.
    public DoubleProperty threshold() {
        return thresholds.general();
    }

    /// The thresholds of all classes.
    public ThresholdsViewModel thresholds() {
        return thresholds;
    }

    /// Distance between the starts of neighbouring windows, in seconds; a smaller one takes longer.
    public DoubleProperty hopSeconds() {
        return hopSeconds;
    }

    /// The order of the classes, after the pinned ones.
    public ObjectProperty<DetectedClass.Order> order() {
        return order;
    }

    /// Length of a window in seconds.
    public double windowSeconds() {
        LoadedModel runner = classifier();
        Preprocessing of =
                runner == null ? Preprocessing.AUDIOSET : runner.manifest().preprocessing();
        return TimelineRequest.plan(hopSeconds.get(), of).windowSeconds();
    }

    /// Approximate number of windows of the recording that are not yet classified.
    long windowsLeft() {
        ClassTimeline now = scanned().get();
        return now == null ? expectedWindows() : now.windows() - now.known();
    }

    /// Approximate number of windows of the recording.
    public long expectedWindows() {
        Recording sound = workspace.recording().get();
        return sound == null ? 0 : Math.max(1, (long) Math.ceil(sound.seconds() / hopSeconds.get()) - 1);
    }

    /// Classifies the recording, whatever its length.
    public void start() {
        Recording sound = workspace.recording().get();
        LoadedModel runner = classifier();
        if (sound != null && runner != null) {
            scans.start(request(sound, runner), runner);
        }
    }

    private TimelineRequest request(Recording sound, LoadedModel runner) {
        return TimelineRequest.of(sound.file(), workspace.channel().get(), runner.folder(), hopSeconds.get());
    }

    /// Stops classifying the open recording; the scores so far stay.
    public void cancel() {
        scans.cancelShown();
    }

    /// Centres the model's window at a moment of the recording, and moves the playback position there.
    public void jumpTo(double second) {
        seek.accept(second);
        workspace.moveTo(second - workspace.windowSeconds() / 2);
    }

    /// Moves the window by seconds, with the playback position in its middle.
    void step(double by) {
        jumpTo(workspace.startSeconds().get() + workspace.windowSeconds() / 2 + by);
    }

    /// The classes to show: pinned ones first, then all that reach the threshold, in the chosen order.
    public List<Integer> classes() {
        ClassTimeline now = timeline().get();
        return now == null
                ? List.of()
                : Stream.concat(
                                pinned.stream().map(now.labels()::indexOf).filter(index -> index >= 0),
                                ranked.get().stream())
                        .distinct()
                        .toList();
    }

    private List<Integer> rank() {
        ClassTimeline now = timeline().get();
        return now == null
                ? List.of()
                : now.classesAbove(thresholds::of, order.get()).stream()
                        .sorted(byName(now))
                        .map(found -> found.peak().index())
                        .toList();
    }

    /// The order by the names in the list, if that is chosen; else it changes nothing.
    private Comparator<DetectedClass> byName(ClassTimeline now) {
        return order.get() == DetectedClass.Order.NAME
                ? Comparator.comparing(found -> found.peak().label(), names.order(now.labels()))
                : Comparator.comparing(found -> 0);
    }

    /// Orders classes by these names, instead of the labels of the model.
    void useNames(ClassNames shown) {
        names = shown;
    }

    /// Classes that are always shown.
    ObservableSet<String> pinned() {
        return pinned;
    }

    /// The span of the recording that the model sees.
    public TimeSpan window() {
        double start = workspace.startSeconds().get();
        return new TimeSpan(start, start + workspace.windowSeconds());
    }

    /// Start of the model's window, in seconds.
    public ReadOnlyDoubleProperty windowStart() {
        return workspace.startSeconds();
    }

    /// A file that has been read to its end is still the same file.
    private void followFile(@Nullable Recording now) {
        Path opened = now == null ? null : now.file();
        if (opened == null || !opened.equals(file)) {
            file = opened;
            restart();
        }
    }

    private void restart() {
        Recording sound = workspace.recording().get();
        LoadedModel runner = classifier();
        boolean isLong = expectedWindows() > MOST_UNASKED;
        scans.open(sound == null || runner == null ? null : request(sound, runner), runner, isLong);
    }

    private @Nullable LoadedModel classifier() {
        LoadedModel runner = model.getValue();
        return runner != null && runner.manifest().capabilities().contains(Capability.CLASSIFY) ? runner : null;
    }
}
