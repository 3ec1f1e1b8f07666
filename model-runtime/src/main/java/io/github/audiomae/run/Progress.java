package io.github.audiomae.run;

/// Hears how far a job has come. Called on the job's thread, as often as the job likes: listeners coalesce.
@FunctionalInterface
public interface Progress {
    /// Hears nothing.
    Progress NONE = (done, total, what) -> {};

    /// @param done units finished, 0 … total
    /// @param total units in all, or 0 when unknown
    /// @param what the step or item at hand, for a person to read
    void report(long done, long total, String what);
}
