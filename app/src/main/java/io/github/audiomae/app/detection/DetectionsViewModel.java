package io.github.audiomae.app.detection;

import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.fx.Lane;
import io.github.audiomae.app.problem.ProblemsViewModel;
import io.github.audiomae.app.workspace.ClockViewModel;
import io.github.audiomae.app.workspace.Recording;
import io.github.audiomae.detection.DetectedEvent;
import io.github.audiomae.detection.DetectionSettings;
import io.github.audiomae.explore.ClassTimeline;
import io.github.audiomae.explore.Detection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// All detections of the open recording, with what was judged. They follow scores, thresholds and judgements; nothing
/// is classified again.
public final class DetectionsViewModel {
    private final ObservableValue<@Nullable Recording> recording;
    private final ObservableValue<@Nullable ClassTimeline> timeline;
    private final ThresholdsViewModel thresholds;
    private final ReviewViewModel review;
    private final ProblemsViewModel problems;
    private final Lane<List<Detection>> finding;
    private final ClockViewModel clock;
    private final ReadOnlyObjectWrapper<List<DetectedEvent>> events = new ReadOnlyObjectWrapper<>(List.of());
    private Map<Integer, List<DetectedEvent>> byClass = Map.of();
    private List<Detection> found = List.of();

    /// @param clock knows when the recording began
    /// @param timeline the scores of the open recording; null while there are none
    public DetectionsViewModel(
            Jobs jobs,
            ProblemsViewModel problems,
            ObservableValue<@Nullable Recording> recording,
            ClockViewModel clock,
            ObservableValue<@Nullable ClassTimeline> timeline,
            ThresholdsViewModel thresholds,
            ReviewViewModel review) {
        this.problems = problems;
        this.recording = recording;
        this.clock = clock;
        this.timeline = timeline;
        this.thresholds = thresholds;
        this.review = review;
        finding = jobs.fileLane();
        clock.start().subscribe(this::join);
        timeline.subscribe(this::find);
        thresholds.settings().subscribe(this::find);
        review.review().subscribe(this::join);
        review.whenChanged(this::join);
    }

    /// In the order of time.
    public ReadOnlyObjectProperty<List<DetectedEvent>> events() {
        return events.getReadOnlyProperty();
    }

    /// Those of one class, in the order of time.
    ///
    /// @param index of the class
    public List<DetectedEvent> ofClass(int index) {
        return byClass.getOrDefault(index, List.of());
    }

    /// The detection of a class that holds a time.
    ///
    /// @param index of the class
    public Optional<DetectedEvent> at(int index, double seconds) {
        return ofClass(index).stream()
                .filter(event -> event.detection().span().startSeconds() <= seconds
                        && seconds < event.detection().span().endSeconds())
                .findFirst();
    }

    /// Knows when the recording began, and whether times of day are shown.
    public ClockViewModel clock() {
        return clock;
    }

    /// What counts as a detection.
    public ThresholdsViewModel thresholds() {
        return thresholds;
    }

    /// What was judged.
    public ReviewViewModel review() {
        return review;
    }

    /// The scores; null while there are none.
    public ObservableValue<@Nullable ClassTimeline> timeline() {
        return timeline;
    }

    private void find() {
        ClassTimeline scores = timeline.getValue();
        if (scores == null) {
            finding.cancel();
            found = List.of();
            join();
            return;
        }
        DetectionSettings settings = thresholds.settings().get();
        finding.submit(
                (token, progress) -> Detection.in(scores, settings::of, settings.mergeGapSeconds()),
                problems.ofSound(finding, now -> {
                    found = now;
                    join();
                }));
    }

    private void join() {
        Recording now = recording.getValue();
        List<DetectedEvent> joined = now == null
                ? List.of()
                : found.stream()
                        .map(one -> new DetectedEvent(
                                now.file(),
                                one,
                                Optional.ofNullable(clock.start().get()),
                                review.review().get().of(one.tag().label(), one.span())))
                        .toList();
        byClass = joined.stream()
                .collect(Collectors.groupingBy(event -> event.detection().tag().index()));
        events.set(joined);
    }
}
