package io.github.audiomae.app.classification;

import io.github.audiomae.app.text.Messages;
import io.github.audiomae.model.SoundFamily;
import java.util.Optional;

/// The names of the families of sounds in the language of the window.
///
/// @param messages the texts of the window
public record FamilyWords(Messages messages) {
    /// The name of a family.
    public String of(SoundFamily family) {
        return messages.text(
                switch (family) {
                    case HUMAN -> "family.human";
                    case ANIMAL -> "family.animal";
                    case MUSIC -> "family.music";
                    case NATURE -> "family.nature";
                    case THINGS -> "family.things";
                    case AMBIGUOUS -> "family.ambiguous";
                    case BACKGROUND -> "family.background";
                });
    }

    /// Also for a class without a family.
    String heading(Optional<SoundFamily> family) {
        return family.map(this::of).orElseGet(() -> messages.text("family.other"));
    }

    String of(FamilyChoice choice) {
        return switch (choice) {
            case FamilyChoice.Everything everything -> messages.text("family.everything");
            case FamilyChoice.Grouped grouped -> messages.text("family.grouped");
            case FamilyChoice.Only(SoundFamily family) -> of(family);
        };
    }
}
