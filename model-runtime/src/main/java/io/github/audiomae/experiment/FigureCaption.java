package io.github.audiomae.experiment;

import io.github.audiomae.files.EnumWord;
import io.github.audiomae.model.Precision;
import io.github.audiomae.patches.Percent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The facts below a figure.
final class FigureCaption {
    private FigureCaption() {}

    static List<String> of(ReconstructionDescription described) {
        List<String> facts = new ArrayList<>();
        Precision precision = described.model().precision();
        String reduced = precision == Precision.FP32 ? "" : " (" + EnumWord.of(precision) + ")";
        facts.add("model " + described.model().name() + reduced);
        facts.add("mask " + described.mask().asked().words());
        described.mask().hiddenShare().ifPresent(share -> facts.add(Percent.text(share) + " of the sound hidden"));
        ReconstructionDescription.Errors errors = described.errors();
        errors.maskedMse().ifPresent(mse -> facts.add(String.format(Locale.ROOT, "masked MSE %.4f", mse)));
        errors.decibels()
                .ifPresent(
                        error -> facts.add(String.format(Locale.ROOT, "error %.1f dB rms over hidden sound", error)));
        facts.add(
                switch (described.levels()) {
                    case RAW -> "levels as predicted";
                    case NORMALIZED -> "levels not predicted: each patch normalised by itself";
                    case ESTIMATED -> "levels estimated from visible neighbours";
                    case ORACLE -> "levels taken from the hidden patches (oracle)";
                });
        facts.add(described.run().device().display());
        return facts;
    }
}
