package io.github.audiomae.app.classification;

import io.github.audiomae.model.SoundFamily;
import java.util.Optional;
import java.util.OptionalDouble;

/// One class with three scores. Scores are sigmoids, 0 … 1; absent while they are being computed.
///
/// @param label the class, as the model calls it
/// @param name the class, in the language of the main window
/// @param whole the score of the whole window
/// @param visible the score of the visible patches
/// @param rebuilt the score of the reconstruction
/// @param pinned whether it stays in the list, however low its score
/// @param family its family in the AudioSet ontology; empty if the class is not part of that
/// @param headed whether the name of the family is shown above, because the class above has another one
public record ClassRow(
        String label,
        String name,
        OptionalDouble whole,
        OptionalDouble visible,
        OptionalDouble rebuilt,
        boolean pinned,
        Optional<SoundFamily> family,
        boolean headed) {
    /// The smallest difference between two scores that is marked as strong.
    private static final double STRONG = 0.15;

    /// The score of the visible patches minus that of the whole window, −1 … 1; empty unless the difference is strong,
    /// and while unknown.
    public OptionalDouble strongChange() {
        if (whole.isEmpty() || visible.isEmpty()) {
            return OptionalDouble.empty();
        }
        double change = visible.getAsDouble() - whole.getAsDouble();
        return Math.abs(change) < STRONG ? OptionalDouble.empty() : OptionalDouble.of(change);
    }
}
