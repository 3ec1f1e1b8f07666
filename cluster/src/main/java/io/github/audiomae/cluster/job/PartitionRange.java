package io.github.audiomae.cluster.job;

import java.io.Serial;
import java.io.Serializable;
import scala.runtime.AbstractFunction1;

/// Chooses the partitions of a round.
final class PartitionRange extends AbstractFunction1<Object, Object> implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    private final int from;
    private final int until;

    /// @param from number of the first
    /// @param until number after the last
    PartitionRange(int from, int until) {
        this.from = from;
        this.until = until;
    }

    @Override
    public Object apply(Object partition) {
        int index = (Integer) partition;
        return index >= from && index < until;
    }
}
