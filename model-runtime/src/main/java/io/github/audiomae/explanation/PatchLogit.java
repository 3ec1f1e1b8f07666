package io.github.audiomae.explanation;

import io.github.audiomae.patches.PatchMask;
import io.github.audiomae.run.CancellationToken;
import java.util.List;

/// The logit of one class for one window when only some of its patches are visible.
@FunctionalInterface
public interface PatchLogit {
    /// Computes a batch.
    ///
    /// @param masks at least one; all keep the same number of patches
    /// @return one logit per mask, in order
    /// @throws java.util.concurrent.CancellationException if `token` was cancelled
    float[] of(List<PatchMask> masks, CancellationToken token);
}
