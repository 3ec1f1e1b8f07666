package io.github.audiomae.run;

import org.jspecify.annotations.Nullable;

/// Something a person can act on: its message is one sentence that says what went wrong, where, and what to do.
///
/// Thrown for bad input and missing things, never for our own mistakes. The window shows the message as it is; the
/// command line prints it on stderr. Both show the code beside it.
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 2L;

    private final ProblemCode code;

    /// @param code the kind of problem
    /// @param sentence what, where, what to do; shown unchanged
    public ProblemException(ProblemCode code, String sentence) {
        this(code, sentence, null);
    }

    /// @param code the kind of problem
    /// @param sentence what, where, what to do; shown unchanged
    /// @param cause the technical reason, for the log; may be null
    public ProblemException(ProblemCode code, String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
        this.code = code;
    }

    /// The kind of problem.
    public ProblemCode code() {
        return code;
    }

    /// The sentence with the code behind it, as the command line prints it.
    public String sentenceWithCode() {
        return getMessage() + " [" + code.text() + "]";
    }
}
