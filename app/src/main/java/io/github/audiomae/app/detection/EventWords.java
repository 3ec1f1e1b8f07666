package io.github.audiomae.app.detection;

import io.github.audiomae.app.text.ClassNames;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.detection.DetectedEvent;
import io.github.audiomae.detection.Verdict;
import io.github.audiomae.explore.ClassTimeline;
import java.util.List;

/// What the list says about detections, in the language of the window.
///
/// @param all knows the classes of the model
record EventWords(DetectionsViewModel all, ClassNames names, Messages messages) {
    EventWords(DetectionsViewModel all, Messages messages) {
        this(all, ClassNames.in(messages.locale()), messages);
    }

    /// The names of all classes of the model.
    List<String> labels() {
        ClassTimeline scores = all.timeline().getValue();
        return scores == null ? List.of() : scores.labels();
    }

    /// The name of a class.
    String name(String label) {
        return names.of(label, labels());
    }

    /// The name under which a detection goes on: another one if it was renamed.
    String name(DetectedEvent event) {
        return name(event.name());
    }

    /// When it starts: the time of day to the tenth of a second, or the position where times of day are not shown.
    String start(DetectedEvent event) {
        return at(event.detection().span().startSeconds());
    }

    /// When it ends, likewise.
    String end(DetectedEvent event) {
        return at(event.detection().span().endSeconds());
    }

    private String at(double seconds) {
        return all.clock().tenths(seconds, messages);
    }

    /// A score, in percent.
    String percent(double score) {
        return messages.text("unit.percent", messages.number(100 * score, 0));
    }

    /// What was judged.
    String verdict(Verdict verdict) {
        return messages.text(
                switch (verdict) {
                    case UNJUDGED -> "detections.verdict.unjudged";
                    case ACCEPTED -> "detections.verdict.accepted";
                    case REJECTED -> "detections.verdict.rejected";
                    case RENAMED -> "detections.verdict.renamed";
                });
    }

    /// What is copied of a detection.
    List<String> cells(DetectedEvent event) {
        return List.of(name(event), start(event), end(event), percent(event.score()), verdict(event.verdict()));
    }

    /// All of it, for tooltips and screen readers.
    String spoken(DetectedEvent event) {
        String renamed = event.verdict() == Verdict.RENAMED ? " (" + name(event) + ")" : "";
        return messages.text(
                "detections.row.spoken",
                names.withLabel(event.label(), labels()),
                start(event),
                end(event),
                percent(event.score()),
                verdict(event.verdict()) + renamed);
    }
}
