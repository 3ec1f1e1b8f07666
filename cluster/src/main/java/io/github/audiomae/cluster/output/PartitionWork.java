package io.github.audiomae.cluster.output;

import java.io.IOException;

/// The work on one partition.
@FunctionalInterface
public interface PartitionWork {
    /// Does the work. Its only effects are files.
    ///
    /// @param files appear when the task is committed
    void writeTo(TaskFiles files) throws IOException;
}
