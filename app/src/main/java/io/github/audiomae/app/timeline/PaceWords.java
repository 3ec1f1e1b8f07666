package io.github.audiomae.app.timeline;

import io.github.audiomae.app.text.Messages;

/// How far a classification is, in words.
///
/// @param messages the texts of the window
record PaceWords(Messages messages) {
    private static final int MINUTE = 60;
    private static final int HOUR = 3600;

    /// Percent and, once known, the time left.
    String of(TimelineJob.Pace pace) {
        String percent = messages.text("unit.percent", messages.number(Math.floor(100 * pace.fraction()), 0));
        if (pace.secondsLeft().isEmpty()) {
            return percent;
        }
        long left = pace.secondsLeft().getAsLong();
        String time = left < MINUTE
                ? messages.text("timeline.left.seconds", left)
                : left < HOUR
                        ? messages.text("timeline.left.minutes", Math.round(left / (double) MINUTE))
                        : messages.text("timeline.left.hours", left / HOUR, left % HOUR / MINUTE);
        return percent + " · " + time;
    }
}
