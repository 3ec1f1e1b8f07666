package io.github.audiomae.cluster;

import io.github.audiomae.cluster.task.Tally;

/// The exit codes of the process, as those of every command of the program.
final class JobExit {
    static final int DONE = 0;
    static final int SOME_FAILED = 1;
    static final int WRONG_USAGE = 2;
    static final int NOTHING_DONE = 3;

    private JobExit() {}

    /// The code for what a job has done.
    ///
    /// @param resumed whether an earlier run has done recordings, too
    static int of(Tally done, boolean resumed) {
        if (done.failed() == 0) {
            return DONE;
        }
        return resumed || done.windows() > 0 ? SOME_FAILED : NOTHING_DONE;
    }
}
