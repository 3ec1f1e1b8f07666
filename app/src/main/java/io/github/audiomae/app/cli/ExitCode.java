package io.github.audiomae.app.cli;

/// What the process tells its caller.
final class ExitCode {
    /// Everything was done.
    static final int DONE = 0;

    /// Some inputs failed, the rest is done; stderr says which.
    static final int SOME_FAILED = 1;

    /// The command was written wrongly; nothing was done.
    static final int WRONG_USAGE = 2;

    /// Nothing was done.
    static final int NOTHING_DONE = 3;

    private ExitCode() {}
}
