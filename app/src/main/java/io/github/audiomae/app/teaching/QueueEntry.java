package io.github.audiomae.app.teaching;

import io.github.audiomae.collection.CollectionLabels.Said;
import io.github.audiomae.collection.WindowJudgement;
import io.github.audiomae.head.Suggestion;
import java.util.ArrayList;
import java.util.List;

/// A suggested window and what was said about it.
///
/// @param said about the suggested label
/// @param name another name that it was given; empty for none
record QueueEntry(Suggestion suggestion, WindowJudgement said, String name) {
    static QueueEntry of(Suggestion suggestion) {
        return new QueueEntry(suggestion, WindowJudgement.NONE, "");
    }

    /// Whether anything was said.
    boolean isJudged() {
        return said != WindowJudgement.NONE || !name.isEmpty();
    }

    QueueEntry with(WindowJudgement judgement) {
        return new QueueEntry(suggestion, judgement, "");
    }

    /// With the name that is right; the suggested one is then wrong, if it is another.
    QueueEntry named(String right) {
        if (right.equals(suggestion.label())) {
            return with(WindowJudgement.RIGHT);
        }
        WindowJudgement suggested = suggestion.label().isEmpty() ? WindowJudgement.NONE : WindowJudgement.WRONG;
        return new QueueEntry(suggestion, suggested, right);
    }

    /// What is to be kept when this takes the place of what was said before.
    List<Said> insteadOf(QueueEntry before) {
        long window = suggestion.window().id();
        List<Said> all = new ArrayList<>();
        if (!before.name.isEmpty() && !before.name.equals(name)) {
            all.add(new Said(window, before.name, WindowJudgement.NONE));
        }
        if (!suggestion.label().isEmpty()) {
            all.add(new Said(window, suggestion.label(), said));
        }
        if (!name.isEmpty()) {
            all.add(new Said(window, name, WindowJudgement.RIGHT));
        }
        return all;
    }

    /// The name that it has now; empty for none.
    String rightName() {
        return said == WindowJudgement.RIGHT ? suggestion.label() : name;
    }
}
