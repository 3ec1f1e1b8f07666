package io.github.audiomae.app.catalogue;

import io.github.audiomae.app.text.Messages;
import io.github.audiomae.collection.CatalogueFilter.State;
import java.util.ArrayList;
import java.util.List;

/// Filters in words.
public record FilterWords(Messages messages) {
    private static final int PERCENT = 100;

    /// All of a filter in a few words, such as `garden, owl, ≥ 50 %, 4-6`.
    public String of(FilterViewModel.Fields fields) {
        List<String> parts = new ArrayList<>(List.of(
                fields.text().strip(),
                fields.classText().strip(),
                fields.label().strip()));
        if (fields.leastScore() > 0) {
            parts.add(score(fields.leastScore()));
        }
        parts.add(fields.times().strip());
        if (fields.state() != State.ANY) {
            parts.add(state(fields.state()));
        }
        parts.removeIf(String::isEmpty);
        return String.join(", ", parts);
    }

    String score(double score) {
        return score == 0
                ? messages.text("collection.filter.any-score")
                : messages.text("collection.filter.least", messages.number(PERCENT * score, 0));
    }

    String state(State state) {
        return switch (state) {
            case ANY -> messages.text("collection.filter.state.any");
            case DONE -> messages.text("collection.filter.state.done");
            case PENDING -> messages.text("collection.filter.state.pending");
            case FAILED -> messages.text("collection.filter.state.failed");
            case MISSING -> messages.text("collection.filter.state.missing");
        };
    }
}
