package io.github.audiomae.app.timeline;

import io.github.audiomae.app.detection.DetectionsViewModel;
import io.github.audiomae.app.detection.EventListViewModel;
import io.github.audiomae.app.detection.ReviewViewModel;
import io.github.audiomae.app.feature.AnalysisInput;
import io.github.audiomae.app.feature.Feature;
import io.github.audiomae.app.feature.FeatureContext;
import io.github.audiomae.app.feature.Part;
import io.github.audiomae.app.feature.Running;
import io.github.audiomae.app.feature.SavedState;
import io.github.audiomae.app.place.Place;
import io.github.audiomae.app.player.PlayerViewModel;
import io.github.audiomae.app.recording.RecordingFeature;
import io.github.audiomae.app.spectrogram.PlotColours;
import io.github.audiomae.app.text.ClassNames;
import io.github.audiomae.app.workspace.WorkspaceViewModel;
import io.github.audiomae.detection.ReviewStore;
import io.github.audiomae.explore.TimelineStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;

/// The classes of the whole recording over time.
public final class TimelineFeature implements Feature {
    private final FeatureContext context;
    private final PlayerViewModel player;
    private final RecordingFeature whole;
    private final TimelineViewModel timeline;
    private final EventListViewModel events;
    private final ObservableList<Running> running = FXCollections.observableArrayList();

    /// @param pinned classes that are always shown
    /// @param player a jump moves its position
    /// @param whole has the time axis
    /// @param cache folder for caches; need not exist
    /// @param reviews keeps judgements
    public TimelineFeature(
            FeatureContext context,
            AnalysisInput input,
            ObservableSet<String> pinned,
            PlayerViewModel player,
            RecordingFeature whole,
            Path cache,
            ReviewStore reviews) {
        this.context = context;
        this.player = player;
        this.whole = whole;
        timeline = new TimelineViewModel(
                context.jobs(),
                context.problems(),
                context.workspace(),
                input.classifying(),
                pinned,
                TimelineStore.in(cache),
                player::seek);
        timeline.useNames(ClassNames.in(context.messages().locale()));
        WorkspaceViewModel workspace = context.workspace();
        DetectionsViewModel detections = new DetectionsViewModel(
                context.jobs(),
                context.problems(),
                workspace.recording(),
                workspace.clock(),
                timeline.timeline(),
                timeline.thresholds(),
                new ReviewViewModel(
                        context.jobs(),
                        context.problems(),
                        workspace.recording(),
                        reviews,
                        context.host().undoOrder()));
        events = new EventListViewModel(
                detections, context.navigation(), workspace, player.positionSeconds()::get, player::seek);
        timeline.timeline().subscribe(known -> context.navigation().offer(events, known != null));
        timeline.scans().jobs().addListener((InvalidationListener) changed -> running.setAll(
                timeline.scans().jobs().stream().map(this::running).toList()));
    }

    private Running running(TimelineJob job) {
        return new Running(
                context.messages()
                        .text("timeline.job", String.valueOf(job.file().getFileName())),
                job.pace().map(TimelineJob.Pace::fraction),
                Bindings.createStringBinding(
                        () -> new PaceWords(context.messages())
                                .of(job.pace().get(), job.paused().get()),
                        job.pace(),
                        job.paused()),
                () -> timeline.scans().cancel(job),
                Optional.of(
                        new Running.Pause(job.paused(), () -> timeline.scans().turn(job))));
    }

    @Override
    public String id() {
        return "timeline";
    }

    public TimelineViewModel timeline() {
        return timeline;
    }

    @Override
    public ObservableList<Running> running() {
        return running;
    }

    /// The detections in the scores.
    public EventListViewModel events() {
        return events;
    }

    @Override
    public List<Part> parts() {
        ObservableValue<Boolean> dark = context.settings().dark();
        TimelineRows rows =
                new TimelineRows(timeline, whole.timeAxis(), whole.gutter().width(), events, dark, context.messages());
        TimelineMarks marks = new TimelineMarks(
                timeline,
                whole.timeAxis(),
                player.positionSeconds(),
                whole.gutter().width(),
                dark.map(PlotColours::of));
        TimelineStrip strip = new TimelineStrip(
                timeline,
                rows,
                marks,
                whole.gutter().width(),
                context.host().panels().room(),
                context.messages());
        return List.of(new Part.Strip(Set.of(Place.RECORDING), new TimelineView(timeline, strip, context.messages())));
    }

    @Override
    public void close() {
        events.all().review().close();
    }

    @Override
    public Optional<SavedState<?>> state() {
        return Optional.of(SavedState.of(
                TimelineMemo.class,
                () -> TimelineMemo.of(timeline),
                memo -> memo.restore(timeline),
                timeline.threshold(),
                timeline.hopSeconds(),
                timeline.order(),
                timeline.stripHeight()));
    }
}
