package io.github.audiomae.experiment;

import io.github.audiomae.colour.DifferenceColours;
import io.github.audiomae.explore.Reconstruction;
import io.github.audiomae.features.Normalization;
import io.github.audiomae.figure.FigureSubject;
import io.github.audiomae.figure.ReconstructionFigure;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.plot.ColourChoice;
import io.github.audiomae.plot.ReconstructionColours;

/// A reconstruction and its description.
///
/// @param description of `result`
/// @param normalization of the model's space
/// @param result the reconstruction
public record Experiment(ReconstructionDescription description, Normalization normalization, Reconstruction result) {
    /// Describes a reconstruction.
    ///
    /// @param startSeconds start of its window in the recording
    /// @param model the model that made it
    public static Experiment of(
            ReconstructionDescription.Sound sound,
            double startSeconds,
            ModelFolder model,
            AskedMask mask,
            Reconstruction result,
            ReconstructionDescription.Program program) {
        return new Experiment(
                ReconstructionDescription.of(sound, startSeconds, model, mask, result, program),
                model.manifest().preprocessing().normalization(),
                result);
    }

    /// Its numbers.
    public ReconstructionReport report() {
        return new ReconstructionReport(description);
    }

    /// The figure of the experiment: original, masked, reconstruction, difference, and the facts below.
    public ReconstructionFigure figure(ColourChoice choice) {
        ReconstructionColours colours =
                ReconstructionColours.of(result, normalization, choice, DifferenceColours.LIGHT);
        FigureSubject subject = new FigureSubject(
                description.window().startSeconds(),
                description.window().soundFrames(),
                result.mask(),
                result.original(),
                result.pasted());
        String title = String.valueOf(description.sound().file().getFileName());
        return new ReconstructionFigure(title, FigureCaption.of(description), subject, colours);
    }
}
