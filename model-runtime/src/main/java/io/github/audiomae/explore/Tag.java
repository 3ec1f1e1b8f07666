package io.github.audiomae.explore;

import io.github.audiomae.model.SoundFamily;
import java.util.Optional;

/// A class and its score.
///
/// @param index its number, from 0
/// @param label its name
/// @param score sigmoid of its logit, 0 … 1; classes are scored independently, so scores do not add up to 1
public record Tag(int index, String label, float score) {
    /// The family of AudioSet's ontology that a class of this name belongs to.
    public Optional<SoundFamily> family() {
        return SoundFamily.ofLabel(label);
    }
}
