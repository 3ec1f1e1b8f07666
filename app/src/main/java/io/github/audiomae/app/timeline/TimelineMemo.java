package io.github.audiomae.app.timeline;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.audiomae.explore.DetectedClass;
import io.github.audiomae.files.EnumWord;
import org.jspecify.annotations.Nullable;

/// The settings of the class strip, as saved in a session.
///
/// @param threshold 0 … 1; 0 if missing
/// @param hopSeconds one of [TimelineViewModel#HOPS]; 0 if missing
/// @param order the word of a [DetectedClass.Order]
/// @param height in pixels; 0 if it was not dragged
@JsonIgnoreProperties(ignoreUnknown = true)
record TimelineMemo(
        double threshold, double hopSeconds, @Nullable String order, double height) {
    static TimelineMemo of(TimelineViewModel timeline) {
        return new TimelineMemo(
                timeline.threshold().get(),
                timeline.hopSeconds().get(),
                EnumWord.of(timeline.order().get()),
                timeline.stripHeight().get());
    }

    void restore(TimelineViewModel timeline) {
        if (threshold > 0 && threshold < 1) {
            timeline.threshold().set(threshold);
        }
        if (TimelineViewModel.HOPS.contains(hopSeconds)) {
            timeline.hopSeconds().set(hopSeconds);
        }
        EnumWord.find(DetectedClass.Order.class, order).ifPresent(timeline.order()::set);
        if (height >= 0 && height < Integer.MAX_VALUE) {
            timeline.stripHeight().set(height);
        }
    }
}
