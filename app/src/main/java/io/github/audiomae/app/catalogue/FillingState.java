package io.github.audiomae.app.catalogue;

import java.util.OptionalLong;

/// How far the filling of the open collection is.
sealed interface FillingState {
    /// Nothing is going on, and nothing waits.
    record Idle() implements FillingState {}

    /// Recordings wait, from an earlier time.
    record Waiting(long recordings) implements FillingState {}

    /// Files are looked for and compared with the catalogue, or the model is loaded.
    record Looking() implements FillingState {}

    /// Recordings are analysed.
    ///
    /// @param secondsLeft at the speed so far; empty before that is known
    record Running(Count count, OptionalLong secondsLeft) implements FillingState {}

    /// Stopped by the user, to be continued.
    record Paused(Count count) implements FillingState {}

    /// Everything was analysed.
    record Done(Count count) implements FillingState {}

    /// Ended by a problem, which is shown as others are; what was analysed is kept.
    record Failed() implements FillingState {}

    /// What was done.
    ///
    /// @param done recordings, those with problems included
    /// @param total recordings that waited at the start, or −1 before that is known
    /// @param failed recordings with problems
    /// @param windows that were analysed
    /// @param unreadable files that could not be read
    /// @param leftOut files that are no sounds
    /// @param firstLeftOut the name of the first of these; empty for none
    /// @param seconds since the start, without pauses
    record Count(
            long done,
            long total,
            long failed,
            long windows,
            long unreadable,
            long leftOut,
            String firstLeftOut,
            double seconds) {
        static final Count NONE = new Count(0, -1, 0, 0, 0, 0, "", 0);

        /// Recordings without problems.
        long analysed() {
            return done - failed;
        }

        double fraction() {
            return total > 0 ? (double) done / total : -1;
        }

        double windowsPerSecond() {
            return seconds > 0 ? windows / seconds : 0;
        }

        OptionalLong secondsLeft() {
            return done > 0 ? OptionalLong.of(Math.round(seconds / done * (total - done))) : OptionalLong.empty();
        }

        /// The same when so many recordings wait, besides those that are done.
        Count waiting(long recordings) {
            return new Count(done, done + recordings, failed, windows, unreadable, leftOut, firstLeftOut, seconds);
        }

        Count withWindow(double now) {
            return new Count(done, total, failed, windows + 1, unreadable, leftOut, firstLeftOut, now);
        }

        /// With one more recording.
        Count with(boolean problem, double now) {
            return new Count(
                    done + 1, total, failed + (problem ? 1 : 0), windows, unreadable, leftOut, firstLeftOut, now);
        }

        Count withUnreadable() {
            return new Count(done, total, failed, windows, unreadable + 1, leftOut, firstLeftOut, seconds);
        }

        Count withLeftOut(String name) {
            return new Count(
                    done,
                    total,
                    failed,
                    windows,
                    unreadable,
                    leftOut + 1,
                    firstLeftOut.isEmpty() ? name : firstLeftOut,
                    seconds);
        }
    }
}
