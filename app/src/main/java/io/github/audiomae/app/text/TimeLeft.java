package io.github.audiomae.app.text;

/// The time that work still takes, in words.
public final class TimeLeft {
    private static final int MINUTE = 60;
    private static final int HOUR = 3600;

    private TimeLeft() {}

    /// How long something took, such as `in 4 min`.
    ///
    /// @param seconds ≥ 0
    public static String taken(long seconds, Messages messages) {
        if (seconds < MINUTE) {
            return messages.text("timeline.taken.seconds", seconds);
        }
        return seconds < HOUR
                ? messages.text("timeline.taken.minutes", Math.round(seconds / (double) MINUTE))
                : messages.text("timeline.taken.hours", seconds / HOUR, seconds % HOUR / MINUTE);
    }

    /// @param seconds ≥ 0
    public static String words(long seconds, Messages messages) {
        if (seconds < MINUTE) {
            return messages.text("timeline.left.seconds", seconds);
        }
        return seconds < HOUR
                ? messages.text("timeline.left.minutes", Math.round(seconds / (double) MINUTE))
                : messages.text("timeline.left.hours", seconds / HOUR, seconds % HOUR / MINUTE);
    }
}
