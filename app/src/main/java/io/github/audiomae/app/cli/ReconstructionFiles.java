package io.github.audiomae.app.cli;

import io.github.audiomae.experiment.Experiment;
import io.github.audiomae.export.ReconstructionArrays;
import io.github.audiomae.figure.FigureFile;
import io.github.audiomae.files.EnumWord;
import io.github.audiomae.plot.ColourChoice;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// Writes the files of one reconstruction.
///
/// @param folder the folder to write to
/// @param experiment the values and pictures
/// @param colours the colours of the figure
/// @param dpi dots per inch of the figure as PNG
/// @param sounds the sounds
record ReconstructionFiles(
        Path folder, Experiment experiment, ColourChoice colours, int dpi, ReconstructionSounds sounds) {

    void write(Set<ReconstructionFormat> formats) {
        for (ReconstructionFormat format : formats) {
            switch (format) {
                case PNG -> FigureFile.write(folder.resolve("reconstruction.png"), experiment.figure(colours), dpi);
                case SVG -> FigureFile.write(folder.resolve("reconstruction.svg"), experiment.figure(colours), dpi);
                case NPY -> ReconstructionArrays.write(folder, experiment.result());
                case WAV, FLAC -> {} // together, since they are made once
                case JSON -> experiment.report().write(folder.resolve("reconstruction.json"));
            }
        }
        List<String> endings = formats.stream()
                .filter(ReconstructionFormat::isSound)
                .map(EnumWord::of)
                .toList();
        if (!endings.isEmpty()) {
            sounds.write(folder, endings);
        }
    }
}
