package io.github.audiomae.importing;

import io.github.audiomae.run.Progress;

/// One bar for a job of several stages: each stage fills its share.
///
/// @param whole hears thousandths
record Stages(Progress whole) {
    private static final int FULL = 1000;

    /// A listener whose `0 … total` fills the bar from `from` to `to`, both 0 … 1.
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
