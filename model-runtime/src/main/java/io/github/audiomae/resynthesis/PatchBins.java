package io.github.audiomae.resynthesis;

import io.github.audiomae.features.MelFilterbank;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.patches.PatchMask;

/// Which frequencies of the transform belong to which patches: a frequency belongs to the mel bins whose filters pass
/// it, at most two. The lowest and the highest frequency, which no filter passes, go with their neighbours.
final class PatchBins {
    private static final PatchGrid GRID = Resynthesis.GRID;

    private final PatchMask mask;

    PatchBins(PatchMask mask) {
        this.mask = mask;
    }

    /// The share of each frequency that lies in visible patches, 0 … 1, at a time step of the grid: the filters'
    /// weights for it in visible patches over their weights in all.
    ///
    /// @return `[257]`
    double[] visibleShares(int timeIndex) {
        double[] shares = new double[Stft.BINS];
        for (int bin = 1; bin < Stft.BINS - 1; bin++) {
            double visible = 0;
            double all = 0;
            for (int band = 0; band < GRID.frequency(); band++) {
                double weight = BAND_WEIGHTS[band][bin];
                all += weight;
                visible += mask.isKept(GRID.patch(timeIndex, band)) ? weight : 0;
            }
            shares[bin] = visible / all;
        }
        shares[0] = shares[1];
        shares[Stft.BINS - 1] = shares[Stft.BINS - 2];
        return shares;
    }

    /// Whether nothing of a frequency lies in hidden patches, for each frequency, `[257]`.
    boolean[] visible(int timeIndex) {
        double[] shares = visibleShares(timeIndex);
        boolean[] visible = new boolean[shares.length];
        for (int bin = 0; bin < visible.length; bin++) {
            visible[bin] = shares[bin] == 1;
        }
        return visible;
    }

    private static final double[][] BAND_WEIGHTS = bandWeights();

    private static double[][] bandWeights() {
        MelFilterbank filterbank = MelFilterbank.at(GRID.rateHz());
        double[][] weights = new double[GRID.frequency()][Stft.BINS];
        for (int filter = 0; filter < GRID.frequency() * GRID.size(); filter++) {
            for (int bin = 1; bin < Stft.BINS - 1; bin++) {
                weights[filter / GRID.size()][bin] += filterbank.weight(filter, bin);
            }
        }
        return weights;
    }
}
