package io.github.audiomae.model;

import io.github.audiomae.features.Preprocessing;
import io.github.audiomae.run.Sentence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A model's windows in words: length, sample rate and patches.
public final class WindowWords {
    private static final double HERTZ_PER_KILOHERTZ = 1000;

    private WindowWords() {}

    /// Such as "10.24 s at 16 kHz, 64 × 8 patches".
    ///
    /// @param patches null for a model without patches
    public static Sentence of(Preprocessing window, @Nullable Grid patches) {
        return Sentence.listed(List.of(length(window), patches(window, patches)));
    }

    private static Sentence length(Preprocessing window) {
        double seconds = window.mostSeconds();
        double kilohertz = window.sampleRate() / HERTZ_PER_KILOHERTZ;
        return window.mostFrames() > window.frames()
                ? Sentence.of("form.up-to", seconds, kilohertz)
                : Sentence.of("form.length", seconds, kilohertz);
    }

    private static Sentence patches(Preprocessing window, @Nullable Grid patches) {
        if (patches == null) {
            return Sentence.of("form.no-patches");
        }
        return patches.patches(window).overlaps()
                ? Sentence.of("form.overlapping", patches.time(), patches.frequency())
                : Sentence.of("form.patches", patches.time(), patches.frequency());
    }
}
