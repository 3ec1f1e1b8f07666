package io.github.audiomae.app.hearing;

import io.github.audiomae.app.player.WindowSound;
import io.github.audiomae.app.text.Messages;

/// The words for what can be heard of a window.
record WindowSoundWords(Messages messages) {
    String name(WindowSound sound) {
        return messages.text(
                switch (sound) {
                    case ORIGINAL -> "hear.original";
                    case VISIBLE -> "hear.visible";
                    case HIDDEN -> "hear.hidden";
                    case RECONSTRUCTION -> "hear.reconstruction";
                    case EVIDENCE -> "hear.evidence";
                });
    }

    String tip(WindowSound sound) {
        return messages.text(
                switch (sound) {
                    case ORIGINAL -> "hear.original.tip";
                    case VISIBLE -> "hear.visible.tip";
                    case HIDDEN -> "hear.hidden.tip";
                    case RECONSTRUCTION -> "hear.reconstruction.tip";
                    case EVIDENCE -> "hear.evidence.tip";
                });
    }
}
