package io.github.audiomae.plot;

import io.github.audiomae.timestamp.RecordingStart;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Ticks along time at round times of day; their values are seconds from the start of the recording.
public final class ClockTicks {
    private ClockTicks() {}

    /// The ticks from left to right. The first, and each first of a day, has the date before its time.
    ///
    /// @param start when the recording began
    /// @param from seconds at the left end, from the start of the recording
    /// @param to seconds at the right end, > `from`
    /// @param width pixels between them
    /// @param spacing least distance of two ticks in pixels
    public static List<Tick> of(RecordingStart start, double from, double to, double width, double spacing) {
        double step = TimeTicks.step((to - from) * spacing / Math.max(width, 1));
        int decimals = TimeTicks.decimals(step);
        DateTimeFormatter format = DateTimeFormatter.ofPattern(
                decimals > 0 ? "HH:mm:ss." + "S".repeat(decimals) : step < 60 ? "HH:mm:ss" : "HH:mm", Locale.ROOT);
        double midnight = -start.at(0).toLocalTime().toNanoOfDay() / 1e9; // of the first day, in seconds
        List<Tick> ticks = new ArrayList<>();
        LocalDateTime before = null;
        for (long i = (long) Math.ceil((from - midnight) / step - 1e-9); midnight + i * step <= to + 1e-9; i++) {
            double seconds = midnight + i * step;
            LocalDateTime time = start.local().truncatedTo(ChronoUnit.DAYS).plusNanos(Math.round(i * step * 1e9));
            boolean newDay = before == null || !before.toLocalDate().equals(time.toLocalDate());
            String label = (newDay ? time.toLocalDate() + " " : "") + format.format(time);
            ticks.add(new Tick(seconds, (seconds - from) / (to - from) * width, label));
            before = time;
        }
        return ticks;
    }
}
