package io.github.audiomae.run;

import org.jspecify.annotations.Nullable;

/// A problem that a person can solve, in one sentence that says what went wrong, where, and what to do.
///
/// Thrown for bad input and missing things, never for errors in this program. The message is the sentence in English,
/// as the command line prints it on stderr; the window shows it in its own language. Both show the code beside it.
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 3L;

    private final ProblemCode code;
    private final Sentence sentence;

    /// @param code the kind of problem
    /// @param sentence what went wrong, where, and what to do
    public ProblemException(ProblemCode code, Sentence sentence) {
        this(code, sentence, null);
    }

    /// @param code the kind of problem
    /// @param sentence what went wrong, where, and what to do
    /// @param cause the technical reason, for the log; may be null
    public ProblemException(ProblemCode code, Sentence sentence, @Nullable Throwable cause) {
        super(sentence.toString(), cause);
        this.code = code;
        this.sentence = sentence;
    }

    /// The kind of problem.
    public ProblemCode code() {
        return code;
    }

    /// The sentence, in any language.
    public Sentence sentence() {
        return sentence;
    }

    /// The sentence in English followed by the code, as the command line prints it.
    public String sentenceWithCode() {
        return getMessage() + " [" + code.text() + "]";
    }
}
