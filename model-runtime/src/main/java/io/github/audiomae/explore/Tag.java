package io.github.audiomae.explore;

import io.github.audiomae.model.SoundFamily;
import java.util.Optional;

/// One class and how sure the model is of it.
///
/// @param index its number, from 0
/// @param label its name
/// @param score sigmoid of its logit, 0 … 1; classes are judged one by one, scores do not add up to 1
public record Tag(int index, String label, float score) {
    /// The family of AudioSet's ontology that a class of this name belongs to.
    public Optional<SoundFamily> family() {
        return SoundFamily.ofLabel(label);
    }
}
