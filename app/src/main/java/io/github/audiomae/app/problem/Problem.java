package io.github.audiomae.app.problem;

/// A message for the user.
///
/// @param sentence what happened
/// @param nextStep what to do about it in the main window; empty if the sentence says it
/// @param code short and stable, for example `AME-012`; empty for a notice
/// @param details the messages of program and system, for a report, or what a
///     notice is about; may be empty
/// @param severity how severe it is
public record Problem(String sentence, String nextStep, String code, String details, Severity severity) {
    /// A notice; no work was interrupted.
    static Problem notice(String sentence) {
        return new Problem(sentence, "", "", "", Severity.NOTICE);
    }

    /// A notice with a list behind it.
    static Problem notice(String sentence, String details) {
        return new Problem(sentence, "", "", details, Severity.NOTICE);
    }

    /// A confirmation that a request was carried out.
    static Problem done(String sentence) {
        return new Problem(sentence, "", "", "", Severity.DONE);
    }

    /// How severe a message is.
    public enum Severity {
        /// Confirms success; shown for a moment.
        DONE,
        /// Something worked, with a restriction.
        NOTICE,
        /// Something failed.
        ERROR
    }
}
