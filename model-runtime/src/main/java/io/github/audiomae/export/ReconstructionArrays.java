package io.github.audiomae.export;

import io.github.audiomae.explore.Reconstruction;
import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.files.AtomicFile;
import io.github.audiomae.patches.PatchGrid;
import java.nio.file.Path;

/// The numbers of a reconstruction as NumPy arrays.
public final class ReconstructionArrays {
    private ReconstructionArrays() {}

    /// Writes `prediction.npy` `[patches, values]`, `reconstruction.npy` `[frames, 128]`, both float32, and
    /// `mask.npy`, the kept patches' numbers as int64.
    ///
    /// @throws io.github.audiomae.run.ProblemException if that fails
    public static void write(Path folder, Reconstruction result) {
        PatchGrid grid = result.mask().grid();
        AtomicFile.write(
                folder.resolve("prediction.npy"),
                path -> Npy.writeFloats(path, result.prediction(), grid.patches(), grid.values()));
        AtomicFile.write(
                folder.resolve("reconstruction.npy"),
                path -> Npy.writeFloats(path, result.pasted(), grid.frames(), SpectrogramWindow.MEL_BINS));
        AtomicFile.write(
                folder.resolve("mask.npy"),
                path -> Npy.writeLongs(
                        path, result.mask().idsKeep(), result.mask().keptCount()));
    }
}
