package io.github.audiomae.run;

/// Receives the progress of a job. Called on the job's thread and possibly very often: receivers must be fast.
@FunctionalInterface
public interface Progress {
    /// Ignores all progress.
    Progress NONE = (done, total, what) -> {};

    /// @param done units finished, 0 … total
    /// @param total units in all, or 0 if unknown
    /// @param what the current step or item, for a person to read
    void report(long done, long total, String what);
}
