package io.github.audiomae.app.timeline;

import io.github.audiomae.explore.ClassTimeline;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The timelines used last. Lives on one thread.
final class TimelineCache {
    private static final int MOST = 8;

    private final Map<TimelineOrder, ClassTimeline> known = new LinkedHashMap<>(MOST, 0.75f, true);

    @Nullable
    ClassTimeline get(TimelineOrder order) {
        return known.get(order);
    }

    void put(TimelineOrder order, ClassTimeline timeline) {
        known.put(order, timeline);
        if (known.size() > MOST) {
            known.remove(known.keySet().iterator().next());
        }
    }
}
