package io.github.audiomae.cluster.task;

import org.apache.spark.util.AccumulatorV2;

/// Adds up the tallies of tasks on the driver.
public final class TallySum extends AccumulatorV2<Tally, Tally> {
    private static final long serialVersionUID = 1L;

    private Tally sum = new Tally();

    @Override
    public boolean isZero() {
        return sum.isZero();
    }

    @Override
    public TallySum copy() {
        TallySum copy = new TallySum();
        copy.sum.add(sum);
        return copy;
    }

    @Override
    public void reset() {
        sum = new Tally();
    }

    @Override
    public void add(Tally more) {
        sum.add(more);
    }

    @Override
    public void merge(AccumulatorV2<Tally, Tally> other) {
        sum.add(other.value());
    }

    @Override
    public Tally value() {
        return sum;
    }
}
