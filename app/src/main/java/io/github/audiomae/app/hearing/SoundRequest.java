package io.github.audiomae.app.hearing;

import io.github.audiomae.app.player.WindowSound;
import io.github.audiomae.app.reconstruction.ShownReconstruction;
import io.github.audiomae.app.workspace.Excerpt;
import io.github.audiomae.audio.Waveform;
import io.github.audiomae.audio.io.AudioSource;
import io.github.audiomae.patches.PatchMask;
import io.github.audiomae.resynthesis.HiddenPhase;
import io.github.audiomae.resynthesis.Resynthesis;
import io.github.audiomae.run.CancellationToken;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A sound of a window that is to be made. Immutable.
///
/// @param sound which one, not the original
/// @param excerpt the window
/// @param mask its visible and hidden patches; for evidence, the patches that carry a class are the visible ones
/// @param made the reconstruction; null unless it is to be heard
record SoundRequest(
        WindowSound sound,
        Excerpt excerpt,
        PatchMask mask,
        @Nullable ShownReconstruction made) {
    /// Reads the window so that its patches can be made audible.
    static Resynthesis read(Excerpt excerpt) {
        try (AudioSource source = AudioSource.open(excerpt.file(), excerpt.channel())) {
            return Resynthesis.read(source, excerpt.startSeconds());
        }
    }

    /// Whether both are the same sound of the same window, perhaps with other patches.
    boolean replaces(SoundRequest other) {
        return sound == other.sound && isOf(other.excerpt);
    }

    /// Whether it is made of this window.
    boolean isOf(Excerpt other) {
        return excerpt.file().equals(other.file())
                && excerpt.startSeconds() == other.startSeconds()
                && excerpt.channel().equals(other.channel());
    }

    /// Whether both give the same samples.
    boolean isSame(SoundRequest other) {
        return replaces(other) && mask.equals(other.mask) && made == other.made;
    }

    /// Makes the sound.
    ///
    /// @param window the window, read before
    /// @param early receives the sound when it is nearly found, on the calling thread; never without iteration
    /// @throws java.util.concurrent.CancellationException if `token` was cancelled
    Waveform make(Resynthesis window, CancellationToken token, Consumer<Waveform> early) {
        return switch (sound) {
            case ORIGINAL -> window.original();
            case VISIBLE, EVIDENCE -> window.visible(mask);
            case HIDDEN -> window.hidden(mask);
            case RECONSTRUCTION -> rebuilt(window, token, early);
        };
    }

    private Waveform rebuilt(Resynthesis window, CancellationToken token, Consumer<Waveform> early) {
        return window.reconstruction(
                Objects.requireNonNull(made).reconstruction().pasted(),
                excerpt.normalization(),
                mask,
                HiddenPhase.ITERATED,
                token,
                early);
    }
}
