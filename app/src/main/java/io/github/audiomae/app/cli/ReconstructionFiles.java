package io.github.audiomae.app.cli;

import io.github.audiomae.experiment.Experiment;
import io.github.audiomae.explore.Reconstruction;
import io.github.audiomae.export.Npy;
import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.figure.FigureFile;
import io.github.audiomae.files.AtomicFile;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.plot.ColourChoice;
import java.nio.file.Path;
import java.util.Set;

/// Writes the files of one reconstruction.
///
/// @param folder the folder to write to
/// @param experiment the values and pictures
/// @param colours the colours of the figure
/// @param dpi dots per inch of the figure as PNG
record ReconstructionFiles(Path folder, Experiment experiment, ColourChoice colours, int dpi) {

    void write(Set<ReconstructionFormat> formats) {
        for (ReconstructionFormat format : formats) {
            switch (format) {
                case PNG -> FigureFile.write(folder.resolve("reconstruction.png"), experiment.figure(colours), dpi);
                case SVG -> FigureFile.write(folder.resolve("reconstruction.svg"), experiment.figure(colours), dpi);
                case NPY -> writeArrays(experiment.result());
                case JSON -> experiment.report().write(folder.resolve("reconstruction.json"));
            }
        }
    }

    private void writeArrays(Reconstruction result) {
        AtomicFile.write(
                folder.resolve("prediction.npy"),
                path -> Npy.writeFloats(path, result.prediction(), PatchGrid.PATCHES, PatchGrid.PATCH_VALUES));
        AtomicFile.write(
                folder.resolve("reconstruction.npy"),
                path -> Npy.writeFloats(path, result.pasted(), SpectrogramWindow.FRAMES, SpectrogramWindow.MEL_BINS));
        AtomicFile.write(
                folder.resolve("mask.npy"),
                path -> Npy.writeLongs(
                        path, result.mask().idsKeep(), result.mask().keptCount()));
    }
}
