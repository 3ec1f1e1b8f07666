package io.github.audiomae.app.problem;

/// Something the user should read.
///
/// @param sentence what happened, in plain words
/// @param nextStep what to do about it in this window; empty where the sentence says it all
/// @param code short and stable, say `AME-012`; empty for a notice
/// @param details for a report: what the program and the system say; empty for a notice
/// @param severity how bad it is
public record Problem(String sentence, String nextStep, String code, String details, Severity severity) {
    /// Something worth knowing that stopped nothing.
    static Problem notice(String sentence) {
        return new Problem(sentence, "", "", "", Severity.NOTICE);
    }

    /// Something was done as it was asked for.
    static Problem done(String sentence) {
        return new Problem(sentence, "", "", "", Severity.DONE);
    }

    /// How bad it is.
    public enum Severity {
        /// All is well: said for a moment.
        DONE,
        /// Something worked, but not as well as it could.
        NOTICE,
        /// Something did not work.
        ERROR
    }
}
