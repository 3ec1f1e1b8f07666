package io.github.audiomae.collection;

import java.util.BitSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which recordings and windows of a collection are wanted. Immutable.
///
/// @param text part of the path of a recording below its root, in any case; empty for all
/// @param classes numbers of classes, of which a window has at least one among its best; empty for any class
/// @param leastScore of such a class, 0 … 1; 0 for any
/// @param dayTime when a window begins; empty for any time, else recordings without a known begin are left out
/// @param state how far the analysis of a recording is
/// @param label part of a name that people have given to a window, in any case; empty for all
/// @param among ids of the windows that are wanted; empty for all
public record CatalogueFilter(
        String text,
        Optional<Set<Integer>> classes,
        double leastScore,
        Optional<DayTime> dayTime,
        State state,
        String label,
        Optional<BitSet> among) {
    /// Everything.
    public static final CatalogueFilter ALL = new CatalogueFilter("", Optional.empty(), 0, Optional.empty(), State.ANY);

    /// How far the analysis of a recording is.
    public enum State {
        ANY,
        DONE,
        PENDING,
        FAILED,
        /// The file was gone when it was looked for last.
        MISSING
    }

    /// A part of each day, by the clock as it was written.
    ///
    /// @param from second of the day, 0 … 86,399
    /// @param to the first second after it; not after `from` where the part reaches past midnight
    public record DayTime(int from, int to) {
        private static final Pattern TIMES =
                Pattern.compile("\\s*(\\d{1,2})(?::(\\d{2}))?\\s*[-–—]\\s*(\\d{1,2})(?::(\\d{2}))?\\s*");
        private static final int MINUTE = 60;
        private static final int HOUR = 60 * MINUTE;
        private static final int DAY = 24 * HOUR;

        /// What was typed as hours, or hours and minutes, such as `4-6` or `22:30-5`; empty if it is neither.
        public static Optional<DayTime> parse(String typed) {
            Matcher parts = TIMES.matcher(typed);
            if (!parts.matches()) {
                return Optional.empty();
            }
            int from = second(parts.group(1), parts.group(2));
            int to = second(parts.group(3), parts.group(4));
            return from < DAY && to <= DAY ? Optional.of(new DayTime(from, to)) : Optional.empty();
        }

        private static int second(String hours, @Nullable String minutes) {
            return Integer.parseInt(hours) * HOUR + (minutes == null ? 0 : Integer.parseInt(minutes) * MINUTE);
        }
    }

    /// Any of the windows.
    public CatalogueFilter(
            String text,
            Optional<Set<Integer>> classes,
            double leastScore,
            Optional<DayTime> dayTime,
            State state,
            String label) {
        this(text, classes, leastScore, dayTime, state, label, Optional.empty());
    }

    /// With any label or none.
    public CatalogueFilter(
            String text, Optional<Set<Integer>> classes, double leastScore, Optional<DayTime> dayTime, State state) {
        this(text, classes, leastScore, dayTime, state, "");
    }

    public CatalogueFilter {
        classes = classes.map(Set::copyOf);
        among = among.map(windows -> (BitSet) windows.clone());
    }

    /// Whether it lets everything through.
    public boolean isAll() {
        return equals(ALL);
    }

    /// The same for any of the windows.
    public CatalogueFilter ofAny() {
        return new CatalogueFilter(text, classes, leastScore, dayTime, state, label);
    }

    /// Whether it asks for scores of windows.
    boolean asksForScores() {
        return classes.isPresent() || leastScore > 0;
    }

    /// Whether it asks for more than recordings as a whole.
    boolean asksForWindows() {
        return asksForScores() || dayTime.isPresent() || !label.isBlank() || among.isPresent();
    }
}
