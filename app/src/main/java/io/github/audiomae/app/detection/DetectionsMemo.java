package io.github.audiomae.app.detection;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.audiomae.detection.EventOrder;
import io.github.audiomae.files.EnumWord;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a session keeps of the list of detections.
///
/// @param gapSeconds across which detections are joined
/// @param thresholds of classes, by the id of a model; null if missing
/// @param order the word of an [EventOrder]
/// @param reviewer the name that is kept with judgements; null if missing
/// @param goOn whether the next detection is shown after each judgement
/// @param names that were given to detections last; none if missing
@JsonIgnoreProperties(ignoreUnknown = true)
record DetectionsMemo(
        double gapSeconds,
        @Nullable Map<String, Map<String, Double>> thresholds,
        @Nullable String order,
        @Nullable String reviewer,
        boolean goOn,
        List<String> names) {
    @SuppressWarnings("ConstantValue") // the JSON reader passes null for missing fields
    DetectionsMemo {
        names = names == null ? List.of() : List.copyOf(names);
    }

    static DetectionsMemo of(EventListViewModel list, List<String> names) {
        ThresholdsViewModel thresholds = list.all().thresholds();
        return new DetectionsMemo(
                thresholds.gapSeconds().get(),
                thresholds.all(),
                EnumWord.of(list.order().get()),
                list.all().review().reviewer().get(),
                list.goOn().get(),
                names);
    }

    void restore(EventListViewModel list) {
        ThresholdsViewModel now = list.all().thresholds();
        if (gapSeconds >= 0 && gapSeconds <= ThresholdsViewModel.MOST_GAP) {
            now.gapSeconds().set(gapSeconds);
        }
        if (thresholds != null) {
            now.restore(thresholds);
        }
        EnumWord.find(EventOrder.class, order).ifPresent(list.order()::set);
        list.goOn().set(goOn);
        if (reviewer != null) {
            list.all().review().reviewer().set(reviewer);
        }
    }
}
