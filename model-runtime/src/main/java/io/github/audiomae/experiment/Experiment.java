package io.github.audiomae.experiment;

import io.github.audiomae.colour.DifferenceColours;
import io.github.audiomae.explore.Reconstruction;
import io.github.audiomae.figure.FigureSubject;
import io.github.audiomae.figure.ReconstructionFigure;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.model.Targets;
import io.github.audiomae.plot.ColourChoice;
import io.github.audiomae.plot.ReconstructionColours;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A reconstruction and what it was made from.
///
/// @param sound the file
/// @param startSeconds where in it the window begins
/// @param channel `mix`, or the channel's number from 1
/// @param model that made it
/// @param maskDescription the mask in words, say `random 80 %, seed 7`
/// @param result what it made
public record Experiment(
        Path sound,
        double startSeconds,
        String channel,
        ModelFolder model,
        String maskDescription,
        Reconstruction result) {

    /// The figure of it: original, masked, reconstruction, difference, and the facts below.
    public ReconstructionFigure figure(ColourChoice choice) {
        ReconstructionColours colours = ReconstructionColours.of(
                result, model.manifest().preprocessing().normalization(), choice, DifferenceColours.LIGHT);
        FigureSubject subject = new FigureSubject(
                startSeconds, result.window().soundFrames(), result.mask(), result.original(), result.pasted());
        String title = String.valueOf(sound.getFileName());
        return new ReconstructionFigure(title, caption(), subject, colours);
    }

    private List<String> caption() {
        List<String> caption = new ArrayList<>();
        caption.add("model " + model.manifest().name());
        caption.add("mask " + maskDescription);
        result.maskedMse().ifPresent(mse -> caption.add(String.format(Locale.ROOT, "masked MSE %.4f", mse)));
        result.errorDecibels()
                .ifPresent(
                        error -> caption.add(String.format(Locale.ROOT, "error %.1f dB rms over hidden sound", error)));
        if (result.targets() == Targets.PATCH_NORMALIZED) {
            caption.add(
                    switch (result.levels()) {
                        case NORMALIZED -> "levels not predicted: each patch normalised by itself";
                        case ESTIMATED -> "levels estimated from visible neighbours";
                        case ORACLE -> "levels taken from the hidden patches (oracle)";
                    });
        }
        caption.add(result.device().display());
        return caption;
    }
}
