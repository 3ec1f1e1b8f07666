package io.github.audiomae.app.cli.console;

/// The exit codes of the process.
public final class ExitCode {
    /// Everything was done.
    public static final int DONE = 0;

    /// Some inputs failed, the others are done; stderr says which.
    public static final int SOME_FAILED = 1;

    /// Wrong usage; nothing was done.
    public static final int WRONG_USAGE = 2;

    /// Nothing was done.
    public static final int NOTHING_DONE = 3;

    private ExitCode() {}
}
