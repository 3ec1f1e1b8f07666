package io.github.audiomae.app.timeline;

import io.github.audiomae.explore.ClassTimeline;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which classes are worth a row. Ranks again only what has changed. Lives on one thread.
final class TimelineRanking {
    private static final int MOST_CLASSES = 32;

    private @Nullable ClassTimeline timeline;
    private double threshold;
    private List<Integer> ranked = List.of();

    /// Pinned classes first, then those heard in the most windows.
    ///
    /// @param most how many at most
    List<Integer> classes(ClassTimeline now, double nowFrom, Collection<String> pinned, int most) {
        if (now != timeline || nowFrom != threshold) {
            timeline = now;
            threshold = nowFrom;
            ranked = now.classesAbove(nowFrom, MOST_CLASSES);
        }
        return Stream.concat(pinned.stream().map(now.labels()::indexOf).filter(index -> index >= 0), ranked.stream())
                .distinct()
                .limit(most)
                .toList();
    }
}
