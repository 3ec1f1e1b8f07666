package io.github.audiomae.importing;

import io.github.audiomae.run.Progress;

/// Combines the progress of several stages into one: each stage fills its share.
///
/// @param whole receives thousandths
record Stages(Progress whole) {
    private static final int FULL = 1000;

    /// The progress of a stage, whose `0 … total` covers `from` to `to` of the whole, both 0 … 1.
    Progress share(double from, double to) {
        return (done, total, what) -> {
            double part = total > 0 ? Math.clamp((double) done / total, 0, 1) : 0;
            whole.report(Math.round(FULL * (from + (to - from) * part)), FULL, what);
        };
    }

    void reached(double part, String what) {
        whole.report(Math.round(FULL * part), FULL, what);
    }
}
