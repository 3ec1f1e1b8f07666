package io.github.audiomae.evaluation;

import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.patches.PatchMask;

/// Ways to fill hidden patches without learning. A model whose reconstruction is no better has learned nothing.
///
/// All use only visible patches that hold sound. Values are normalised log-mel.
public enum Baseline {
    /// The mean of all visible cells of the same mel bin.
    MEAN_PER_MEL_BIN {
        @Override
        float[] fill(VisibleCells cells) {
            return cells.fillHidden((frame, melBin) -> cells.meanOf(melBin));
        }
    },

    /// A copy of the nearest visible patch of the same frequency band (the earlier one of two equally near); if the
    /// band has none, the mean per mel bin.
    NEAREST_PATCH_IN_TIME {
        @Override
        float[] fill(VisibleCells cells) {
            return cells.fillHidden((frame, melBin) -> {
                int size = cells.patchSize();
                int time = frame / size;
                int nearest = cells.nearestTime(time, melBin / size);
                return nearest < 0 ? cells.meanOf(melBin) : cells.at(frame + (nearest - time) * size, melBin);
            });
        }
    },

    /// Linear interpolation between the nearest visible cells before and after in time, and below and above in
    /// frequency, weighted by the inverse distance of their closest cell. If there are none, the mean per mel bin.
    BILINEAR {
        @Override
        float[] fill(VisibleCells cells) {
            return cells.fillHidden((frame, melBin) -> {
                VisibleCells.Estimate time = cells.alongTime(frame, melBin);
                VisibleCells.Estimate frequency = cells.alongFrequency(frame, melBin);
                double weight = time.weight() + frequency.weight();
                return weight == 0
                        ? cells.meanOf(melBin)
                        : (float) ((time.value() * time.weight() + frequency.value() * frequency.weight()) / weight);
            });
        }
    };

    /// Fills the hidden patches of a window.
    ///
    /// @return row-major `[frames, 128]`, visible cells unchanged
    public float[] fill(SpectrogramWindow window, PatchMask mask) {
        return fill(new VisibleCells(window, mask));
    }

    abstract float[] fill(VisibleCells cells);
}
