package io.github.audiomae.app.cli.models;

import io.github.audiomae.app.cli.console.CommandContext;
import io.github.audiomae.model.Accuracy;
import io.github.audiomae.model.ModelFolder;
import java.util.Locale;

/// What a model lost by a reduced precision, in words.
final class AccuracyWords {
    private AccuracyWords() {}

    /// One line.
    static String of(Accuracy loss) {
        StringBuilder words = new StringBuilder(String.format(
                Locale.ROOT,
                "cosine to single precision %.5f (median of %d sounds), %.5f (worst)",
                loss.medianCosine(),
                loss.sounds(),
                loss.worstCosine()));
        if (loss.sameTopFive() != null) {
            words.append(String.format(
                    Locale.ROOT, ", same five best classes for %.0f %% of them", 100 * loss.sameTopFive()));
        }
        if (loss.maskedErrorRatio() != null) {
            words.append(String.format(Locale.ROOT, ", masked error x %.4f", loss.maskedErrorRatio()));
        }
        return words.toString();
    }

    /// Says what a new model lost; nothing if it lost nothing.
    static void tell(CommandContext context, ModelFolder model) {
        Accuracy loss = model.manifest().accuracy();
        if (loss != null) {
            context.note("Accuracy: " + of(loss) + ".");
            if (!loss.isGood()) {
                context.note("Warning: this is less than the program asks for; use " + model.id()
                        + " for quick looks, and single precision for results.");
            }
        }
    }
}
