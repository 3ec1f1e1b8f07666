package io.github.audiomae.surprise;

import io.github.audiomae.explore.Levels;
import io.github.audiomae.explore.ReconstructionRequest;
import io.github.audiomae.explore.Reconstructor;
import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.patches.PatchMask;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.Progress;
import io.github.audiomae.run.Turns;
import java.util.List;
import java.util.concurrent.CancellationException;

/// Reconstructs every patch of a window from several contexts. The model is not closed here.
public final class ContextAnalysis {
    private final Reconstructor reconstructor;
    private final PatchGrid grid;
    private final List<PatchMask> masks;
    private final Turns turns;

    /// @param model must be able to reconstruct; patch-normalised patches are taken at levels estimated from visible
    /// ones
    /// @param turns gives the model to one piece of work at a time; a turn is one mask
    public ContextAnalysis(LoadedModel model, ContextMasks masks, Turns turns) {
        reconstructor = new Reconstructor(model);
        grid = model.manifest().grid();
        this.masks = masks.masks(grid);
        this.turns = turns;
    }

    /// Analyses a window: one reconstruction per mask. Blocking.
    ///
    /// @param window of the model
    /// @param progress counts masks
    /// @throws CancellationException if `token` was cancelled, also in the middle of a run
    public Expectation analyse(SpectrogramWindow window, Progress progress, CancellationToken token) {
        ExpectationSum sum = new ExpectationSum(grid);
        for (int i = 0; i < masks.size(); i++) {
            PatchMask mask = masks.get(i);
            sum.add(
                    turns.take(() -> {
                        token.throwIfCancelled(); // meanwhile the model may have been given back
                        return reconstructor
                                .reconstruct(new ReconstructionRequest(window, mask, Levels.ESTIMATED), token)
                                .decoded();
                    }),
                    mask);
            progress.report(i + 1L, masks.size(), "reconstructing from changing contexts");
        }
        return sum.of(window);
    }
}
