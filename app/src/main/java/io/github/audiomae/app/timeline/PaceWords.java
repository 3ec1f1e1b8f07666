package io.github.audiomae.app.timeline;

import io.github.audiomae.app.text.Messages;
import io.github.audiomae.app.text.TimeLeft;

/// How far a classification is, in words.
///
/// @param messages the texts of the window
record PaceWords(Messages messages) {
    /// Percent and, once known, the time left.
    String of(TimelineJob.Pace pace) {
        return of(pace, false);
    }

    /// The same; instead of the time left, that it is paused.
    String of(TimelineJob.Pace pace, boolean paused) {
        String percent = messages.percentDone(pace.fraction());
        if (paused) {
            return percent + " · " + messages.text("jobs.paused");
        }
        if (pace.secondsLeft().isEmpty()) {
            return percent;
        }
        return percent + " · " + TimeLeft.words(pace.secondsLeft().getAsLong(), messages);
    }
}
