package io.github.audiomae.app.labels;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is kept of the labels from one start to the next, besides the labels themselves.
///
/// @param recent names used last, the last one first
/// @param own names of the user's own lists
/// @param current the set for new labels
/// @param hidden sets that are not shown
@JsonIgnoreProperties(ignoreUnknown = true)
record LabelsMemo(
        @Nullable List<String> recent,
        @Nullable List<String> own,
        @Nullable String current,
        @Nullable List<String> hidden) {
    static LabelsMemo of(LabelsViewModel labels, LabelNames names) {
        return new LabelsMemo(
                List.copyOf(names.recent()),
                List.copyOf(names.own()),
                labels.current().get(),
                List.copyOf(labels.hidden()));
    }

    void restore(LabelsViewModel labels, LabelNames names) {
        if (recent != null) {
            names.recent().setAll(recent.stream().limit(LabelNames.MOST).toList());
        }
        if (own != null) {
            names.own().setAll(own);
        }
        if (current != null && !current.isBlank()) {
            labels.current().set(current);
        }
        if (hidden != null) {
            labels.hideAll(hidden);
        }
    }
}
