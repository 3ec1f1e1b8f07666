package io.github.audiomae.run;

import org.jspecify.annotations.Nullable;

/// Something a person can act on: its message is one sentence that says what went wrong, where, and what to do.
///
/// Thrown for bad input and missing things, never for our own mistakes. The window shows the message as it is; the
/// command line prints it on stderr.
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// @param sentence what, where, what to do; shown unchanged
    public ProblemException(String sentence) {
        this(sentence, null);
    }

    /// @param sentence what, where, what to do; shown unchanged
    /// @param cause the technical reason, for the log; may be null
    public ProblemException(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
