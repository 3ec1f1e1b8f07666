package io.github.audiomae.app.sweep;

import io.github.audiomae.app.workspace.Excerpt;
import io.github.audiomae.recordings.SweepScan;
import io.github.audiomae.sweep.SweepCurve;
import io.github.audiomae.sweep.SweepKind;
import io.github.audiomae.sweep.SweepPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// The masks of a sweep that are done.
///
/// @param excerpt the window; null for the bundled sounds
/// @param model name of the model that reconstructed
/// @param labels all classes of the classifying model; none without one
/// @param points in the order in which they were found; not empty once it is shown
/// @param total number of masks of the whole sweep
record Swept(@Nullable Excerpt excerpt, String model, List<String> labels, List<SweepScan.Found> points, int total) {
    Swept {
        labels = List.copyOf(labels);
        points = List.copyOf(points);
    }

    /// The points alone.
    List<SweepPoint> all() {
        return points.stream().map(SweepScan.Found::point).toList();
    }

    /// The names of the classes that were followed, the highest of the whole sound first; for many sounds, and without
    /// classes, none.
    List<String> followed() {
        return excerpt == null
                ? List.of()
                : points.getFirst().point().classes().stream()
                        .flatMap(classes -> classes.followed().stream())
                        .map(standing -> standing.tag().label())
                        .toList();
    }

    /// Whether the visible parts were classified.
    boolean hasClasses() {
        return points.getFirst().point().classes().isPresent();
    }

    /// The largest mask ratio up to which the highest class of the whole sound is still the highest, in the median over
    /// seeds and sounds; 0 if it never is, empty without classes.
    OptionalDouble keptUpTo(SweepKind kind) {
        if (!hasClasses()) {
            return OptionalDouble.empty();
        }
        SweepCurve ranks = SweepCurve.of(kind, all(), point -> point.rankOf(0));
        double kept = 0;
        for (int i = 0; i < ranks.ratios().length && ranks.median()[i] < 2; i++) {
            kept = ranks.ratios()[i];
        }
        return OptionalDouble.of(kept);
    }

    /// The same with more points.
    Swept with(List<SweepScan.Found> more) {
        List<SweepScan.Found> together = new ArrayList<>(points);
        together.addAll(more);
        return new Swept(excerpt, model, labels, together, total);
    }
}
