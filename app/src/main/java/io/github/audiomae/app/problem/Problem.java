package io.github.audiomae.app.problem;

/// Something the user should read.
///
/// @param sentence what happened and what to do, in plain words
/// @param code short name for a report, say `OutOfMemoryError`; empty where the sentence says it all
/// @param severity how bad it is
public record Problem(String sentence, String code, Severity severity) {
    /// How bad it is.
    public enum Severity {
        /// Something worked, but not as well as it could.
        NOTICE,
        /// Something did not work.
        ERROR
    }
}
