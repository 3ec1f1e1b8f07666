package io.github.audiomae.model;

import io.github.audiomae.run.Sentence;

/// Says why a file is no table of class names; [ClassLabels] adds which file it is.
final class UnreadableLabels extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Sentence reason;

    /// @param reason a clause without a full stop
    UnreadableLabels(Sentence reason) {
        super(reason.toString());
        this.reason = reason;
    }

    Sentence reason() {
        return reason;
    }
}
