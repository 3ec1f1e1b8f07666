package io.github.audiomae.app.detection;

import io.github.audiomae.app.feature.UndoOrder;
import io.github.audiomae.detection.ClassPrecision;
import io.github.audiomae.detection.DetectedEvent;
import io.github.audiomae.detection.EventFilter;
import io.github.audiomae.detection.ScoreFit;
import io.github.audiomae.detection.ScoredRecording;
import io.github.audiomae.explore.ClassTimeline;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// How often one class is right, by all that was judged in the open recording, whatever the thresholds are. The class
/// is the one that is listed alone, else that of the current detection.
final class PrecisionViewModel {
    private static final double RIGHT = 0.9;

    private final EventListViewModel list;
    private final UndoOrder undoOrder;
    private final ReadOnlyObjectWrapper<@Nullable String> label = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();

    /// @param precision of the class
    /// @param judged the judged detections of the class
    record Shown(ClassPrecision precision, List<DetectedEvent> judged) {
        /// The score from which nine of ten are right, if that can be said.
        Optional<ScoreFit.ScoreInterval> nineOfTen() {
            return precision.fit().map(fit -> fit.scoreAt(RIGHT));
        }
    }

    /// @param undoOrder is told when a threshold was taken over
    PrecisionViewModel(EventListViewModel list, UndoOrder undoOrder) {
        this.list = list;
        this.undoOrder = undoOrder;
        list.current().subscribe(this::choose);
        list.filter().subscribe(this::choose);
        list.all().events().subscribe(this::measure); // also after each judgement
    }

    /// The class; null for none.
    ReadOnlyObjectProperty<@Nullable String> label() {
        return label.getReadOnlyProperty();
    }

    /// What is known of it; null if nothing was judged.
    ReadOnlyObjectProperty<@Nullable Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    /// Makes the score from which nine of ten are right the threshold of the class.
    void useAsThreshold() {
        Shown now = shown.get();
        if (now != null) {
            now.nineOfTen()
                    .ifPresent(found -> undoOrder.changed(
                            list.all().thresholds().change(now.precision().label(), found.score())));
        }
    }

    private void choose() {
        EventFilter filter = list.filter().get();
        DetectedEvent current = list.current().get();
        Set<String> classes = filter.classes();
        String now = classes.size() == 1 ? classes.iterator().next() : current == null ? null : current.label();
        if (now == null ? label.get() != null : !now.equals(label.get())) {
            label.set(now);
            measure();
        }
    }

    private void measure() {
        ClassTimeline scores = list.all().timeline().getValue();
        String of = label.get();
        List<DetectedEvent> events = list.all().events().get();
        if (scores == null || of == null || events.isEmpty()) {
            shown.set(null);
            return;
        }
        List<DetectedEvent> judged = new ScoredRecording(
                        events.getFirst().file(),
                        scores,
                        Optional.ofNullable(list.all().clock().start().get()))
                .judged(list.all().review().review().get()).stream()
                        .filter(event -> event.label().equals(of))
                        .toList();
        shown.set(ClassPrecision.of(judged).stream()
                .findFirst()
                .map(precision -> new Shown(precision, judged))
                .orElse(null));
    }
}
