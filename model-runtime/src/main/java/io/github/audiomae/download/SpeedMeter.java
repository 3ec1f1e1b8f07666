package io.github.audiomae.download;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/// The download speed over the last seconds. Not thread-safe.
public final class SpeedMeter {
    private static final double NANOS = 1e9;
    private static final long WINDOW_NANOS = 5_000_000_000L;
    private static final long STEP_NANOS = 200_000_000L;

    private record Mark(long nanos, long bytes) {}

    private final LongSupplier clock;
    private final Deque<Mark> marks = new ArrayDeque<>();

    public SpeedMeter() {
        this(System::nanoTime);
    }

    SpeedMeter(LongSupplier clock) {
        this.clock = clock;
    }

    /// Bytes per second.
    ///
    /// @param done bytes that have arrived; those already there at the first call do not count
    /// @return 0 until a speed can be measured
    public double bytesPerSecond(long done) {
        long now = clock.getAsLong();
        if (marks.isEmpty() || now - marks.getLast().nanos() >= STEP_NANOS) {
            marks.addLast(new Mark(now, done));
        }
        while (marks.size() > 2 && now - marks.getFirst().nanos() > WINDOW_NANOS) {
            marks.removeFirst();
        }
        Mark first = marks.getFirst();
        double seconds = (now - first.nanos()) / NANOS;
        return seconds > 0 ? Math.max(0, done - first.bytes()) / seconds : 0;
    }

    /// Remaining seconds at this speed; empty if the total or the speed is unknown.
    public static OptionalLong secondsLeft(long done, long total, double bytesPerSecond) {
        return total > done && bytesPerSecond > 0
                ? OptionalLong.of(Math.round((total - done) / bytesPerSecond))
                : OptionalLong.empty();
    }
}
