package io.github.audiomae.app.detection;

import io.github.audiomae.app.text.ClassNames;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.detection.DetectedEvent;
import io.github.audiomae.detection.Verdict;
import io.github.audiomae.explore.ClassTimeline;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/// What the list says about detections, in the language of the window.
///
/// @param all knows the classes of the model
record EventWords(DetectionsViewModel all, ClassNames names, Messages messages) {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss.S", Locale.ROOT);
    private static final long TENTH_MILLIS = 100;

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

    /// When it starts: the time of day to the tenth of a second, or the position if the time of day is not known.
    String start(DetectedEvent event) {
        return at(event, event.detection().span().startSeconds());
    }

    /// When it ends, likewise.
    String end(DetectedEvent event) {
        return at(event, event.detection().span().endSeconds());
    }

    private String at(DetectedEvent event, double seconds) {
        return event.start()
                .map(began -> CLOCK.format(tenths(began.at(seconds).toLocalTime())))
                .orElseGet(() -> messages.time(seconds));
    }

    private static LocalTime tenths(LocalTime time) {
        long millis = ChronoUnit.MILLIS.between(LocalTime.MIDNIGHT, time);
        return time.plus(Math.round((double) millis / TENTH_MILLIS) * TENTH_MILLIS - millis, ChronoUnit.MILLIS);
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
