package io.github.audiomae.patches;

/// A rule that decides which patches stay visible; equal rules give equal masks on every machine.
///
/// For one seed the masks of a kind are nested: what is visible at a high ratio is visible at every lower one, so that
/// moving a ratio slider only adds or removes patches.
public sealed interface MaskStrategy {
    /// The mask of this rule on a model's grid; computed on each call, always the same.
    PatchMask mask(PatchGrid grid);

    /// The rule for captions and reports, such as `random 80 %, seed 7`.
    String describe();

    /// Hides single patches at random, as in pretraining (AudioMAE, `models_mae.py`: `random_masking`): one uniform
    /// number per patch, sorted ascending; the first K = (int) (patches · (1 − ratio)) are kept, in that order.
    ///
    /// @param ratio hidden share, 0 … 1
    /// @param seed any number; together with the ratio it determines the mask
    record Random(double ratio, long seed) implements MaskStrategy {
        public Random {
            requireRatio(ratio);
        }

        @Override
        public PatchMask mask(PatchGrid grid) {
            int[] order = SeededOrder.of(grid.patches(), seed);
            return PatchMask.keeping(grid, SeededOrder.first(keptOf(grid.patches(), ratio), order));
        }

        @Override
        public String describe() {
            return "random " + Percent.text(ratio) + ", seed " + seed;
        }
    }

    /// Hides whole time columns (AudioMAE, `models_mae.py`: `random_masking_2d` with nothing hidden along
    /// frequency): (int) (columns · (1 − ratio)) of them are kept, patches in ascending order.
    ///
    /// @param ratio hidden share of the columns, 0 … 1
    /// @param seed any number
    record Time(double ratio, long seed) implements MaskStrategy {
        public Time {
            requireRatio(ratio);
        }

        @Override
        public PatchMask mask(PatchGrid grid) {
            return crossing(grid, ratio, 0, seed);
        }

        @Override
        public String describe() {
            return "time " + Percent.text(ratio) + ", seed " + seed;
        }
    }

    /// Hides whole frequency bands: (int) (bands · (1 − ratio)) are kept, patches in ascending order. Of eight
    /// bands none is left above a ratio of 0.875.
    ///
    /// @param ratio hidden share of the bands, 0 … 1
    /// @param seed any number
    record Frequency(double ratio, long seed) implements MaskStrategy {
        public Frequency {
            requireRatio(ratio);
        }

        @Override
        public PatchMask mask(PatchGrid grid) {
            return crossing(grid, 0, ratio, seed);
        }

        @Override
        public String describe() {
            return "frequency " + Percent.text(ratio) + ", seed " + seed;
        }
    }

    /// Hides time columns and frequency bands: a patch is kept when its column and its band both are (AudioMAE,
    /// `models_mae.py`: `random_masking_2d`), in ascending order.
    ///
    /// @param timeRatio hidden share of the columns, 0 … 1
    /// @param frequencyRatio hidden share of the bands, 0 … 1
    /// @param seed any number; columns and bands are those of [Time] and [Frequency] with the same seed
    record TimeFrequency(double timeRatio, double frequencyRatio, long seed) implements MaskStrategy {
        public TimeFrequency {
            requireRatio(timeRatio);
            requireRatio(frequencyRatio);
        }

        @Override
        public PatchMask mask(PatchGrid grid) {
            return crossing(grid, timeRatio, frequencyRatio, seed);
        }

        @Override
        public String describe() {
            return "time " + Percent.text(timeRatio) + " and frequency " + Percent.text(frequencyRatio) + ", seed "
                    + seed;
        }
    }

    /// Hides patches that a person painted or that a file lists.
    ///
    /// @param painted returned as it is on its own grid, and mapped by area to another one
    record Painted(PatchMask painted) implements MaskStrategy {
        @Override
        public PatchMask mask(PatchGrid grid) {
            return painted.on(grid);
        }

        @Override
        public String describe() {
            return "painted, " + painted.hiddenCount() + " of " + painted.grid().patches() + " patches hidden";
        }
    }

    private static PatchMask crossing(PatchGrid grid, double timeRatio, double frequencyRatio, long seed) {
        // One sequence of random numbers for both axes: first for the columns, then for the bands.
        int[][] order = SeededOrder.ofEach(seed, grid.time(), grid.frequency());
        int[] columns = SeededOrder.firstAscending(keptOf(grid.time(), timeRatio), order[0]);
        int[] bands = SeededOrder.firstAscending(keptOf(grid.frequency(), frequencyRatio), order[1]);
        int[] kept = new int[columns.length * bands.length];
        int count = 0;
        for (int column : columns) {
            for (int band : bands) {
                kept[count++] = grid.patch(column, band);
            }
        }
        return PatchMask.keeping(grid, kept);
    }

    /// Number of kept items, in double arithmetic with truncation like the original: `int(L * (1 - mask_ratio))`.
    private static int keptOf(int count, double ratio) {
        return (int) (count * (1 - ratio));
    }

    private static void requireRatio(double ratio) {
        if (!(ratio >= 0 && ratio <= 1)) {
            throw new IllegalArgumentException("a mask ratio is 0 … 1, got " + ratio);
        }
    }
}
