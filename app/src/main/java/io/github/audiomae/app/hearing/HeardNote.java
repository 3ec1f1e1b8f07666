package io.github.audiomae.app.hearing;

import io.github.audiomae.app.player.WindowSound;
import io.github.audiomae.app.reconstruction.ShownReconstruction;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.app.workspace.Excerpt;
import io.github.audiomae.app.workspace.Recording;
import io.github.audiomae.explore.ShownLevels;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What must be said about the sound of a window: what is missing in it, and what is not the model's.
///
/// @param open the recording
/// @param window null for none
/// @param made the reconstruction; null for none
record HeardNote(
        @Nullable Recording open,
        @Nullable Excerpt window,
        @Nullable ShownReconstruction made,
        WindowSound sound) {
    private static final double KILO = 1000;

    /// A few words; empty if there is nothing to say.
    String words(Messages messages) {
        List<String> notes = new ArrayList<>();
        if (open != null && window != null) {
            double most = window.form().preprocessing().sampleRate() / 2.0;
            if (open.info().sampleRateHz() / 2.0 > most) {
                notes.add(messages.text("hear.above", messages.number(most / KILO, 0)));
            }
        }
        if (sound == WindowSound.RECONSTRUCTION && made != null) {
            switch (ShownLevels.of(made.reconstruction())) {
                case RAW, NORMALIZED -> {}
                case ESTIMATED -> notes.add(messages.text("hear.levels.estimated"));
                case ORACLE -> notes.add(messages.text("hear.levels.oracle"));
            }
        }
        return String.join(" · ", notes);
    }
}
