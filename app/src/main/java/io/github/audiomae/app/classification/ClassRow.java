package io.github.audiomae.app.classification;

import io.github.audiomae.model.SoundFamily;
import java.util.Optional;
import java.util.OptionalDouble;

/// One class, heard three times. Scores are sigmoids, 0 … 1; absent while they are being computed.
///
/// @param label the class
/// @param whole in the whole window
/// @param visible in the patches that are not hidden
/// @param rebuilt in the reconstruction
/// @param pinned whether it stays in the list, however low
/// @param family the class's family in AudioSet's ontology; empty where that does not know the class
/// @param headed whether the family's name stands above, because the class above is of another one
public record ClassRow(
        String label,
        OptionalDouble whole,
        OptionalDouble visible,
        OptionalDouble rebuilt,
        boolean pinned,
        Optional<SoundFamily> family,
        boolean headed) {
    /// From here on the visible patches tell another story than the whole window.
    private static final double STRONG = 0.15;

    /// How much surer the visible patches make the model than the whole window does, −1 … 1; empty unless it is
    /// a strong difference, or while unknown.
    public OptionalDouble strongChange() {
        if (whole.isEmpty() || visible.isEmpty()) {
            return OptionalDouble.empty();
        }
        double change = visible.getAsDouble() - whole.getAsDouble();
        return Math.abs(change) < STRONG ? OptionalDouble.empty() : OptionalDouble.of(change);
    }
}
