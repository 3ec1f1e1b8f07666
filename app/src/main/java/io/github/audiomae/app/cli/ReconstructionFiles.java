package io.github.audiomae.app.cli;

import io.github.audiomae.colour.ColourMap;
import io.github.audiomae.explore.Reconstruction;
import io.github.audiomae.export.AtomicFile;
import io.github.audiomae.export.Json;
import io.github.audiomae.export.Npy;
import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.figure.FigureSubject;
import io.github.audiomae.figure.ReconstructionFigure;
import io.github.audiomae.figure.ValueScale;
import io.github.audiomae.model.ModelManifest;
import io.github.audiomae.patches.PatchGrid;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;

/// The files of one reconstruction.
///
/// @param folder where to
/// @param report the numbers
/// @param result the pictures
/// @param manifest of the model
/// @param colours of the figure
record ReconstructionFiles(
        Path folder, ReconstructionReport report, Reconstruction result, ModelManifest manifest, ColourMap colours) {

    void write(Set<ReconstructionFormat> formats) {
        for (ReconstructionFormat format : formats) {
            switch (format) {
                case PNG -> AtomicFile.write(folder.resolve("reconstruction.png"), this::writeFigure);
                case NPY -> writeArrays();
                case JSON -> Json.write(folder.resolve("reconstruction.json"), report);
            }
        }
    }

    private void writeArrays() {
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

    private void writeFigure(Path path) throws IOException {
        ValueScale scale = result.isPatchNormalized()
                ? ValueScale.PATCH_DEVIATIONS
                : ValueScale.decibels(manifest.preprocessing().normalization());
        FigureSubject subject = new FigureSubject(
                report.startS(), report.soundFrames(), result.mask(), result.original(), result.pasted());
        BufferedImage figure = new ReconstructionFigure(title(), caption(), subject, scale, colours).draw();
        if (!ImageIO.write(figure, "png", path.toFile())) {
            throw new IOException("this Java cannot write PNG");
        }
    }

    private String title() {
        return String.valueOf(Path.of(report.file()).getFileName());
    }

    private List<String> caption() {
        List<String> caption = new ArrayList<>();
        caption.add("model " + manifest.name());
        caption.add("mask " + report.maskDescription());
        if (report.maskedMse() != null) {
            caption.add(String.format(Locale.ROOT, "masked MSE %.4f", report.maskedMse()));
        }
        if (report.errorDb() != null) {
            caption.add(String.format(Locale.ROOT, "error %.1f dB rms over hidden sound", report.errorDb()));
        }
        switch (report.levels()) {
            case "normalized" -> caption.add("levels not predicted: each patch in its own deviations");
            case "estimated" -> caption.add("levels estimated from visible neighbours");
            case "oracle" -> caption.add("levels taken from the hidden patches (oracle)");
            default -> {}
        }
        caption.add(report.device());
        return caption;
    }
}
