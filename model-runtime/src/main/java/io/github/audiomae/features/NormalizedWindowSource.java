package io.github.audiomae.features;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.util.List;

/// One window that was normalised and padded beforehand and is given to the model unchanged.
///
/// @param name of the recording, for messages
/// @param window returned as it is
public record NormalizedWindowSource(String name, SpectrogramWindow window) implements WindowSource {
    /// Tolerance around the padding value: people write it with four decimals.
    private static final float PADDING_TOLERANCE = 1e-4f;

    /// Takes an array as a window. Trailing rows that hold only the padding value count as padding.
    ///
    /// @param values row-major `[frames, 128]`, normalised; ownership passes to the window
    /// @param as of the model, which determines the padding value (+0.467 for AudioSet)
    public static NormalizedWindowSource of(String name, float[] values, Preprocessing as) {
        float filling = as.padding() == Padding.MINIMUM
                ? values[values.length - 1]
                : as.normalization().paddingValue();
        int frames = values.length / SpectrogramWindow.MEL_BINS;
        while (frames > 0 && isPadding(values, frames - 1, filling)) {
            frames--;
        }
        return new NormalizedWindowSource(name, new SpectrogramWindow(values, frames));
    }

    @Override
    public double seconds() {
        return window.soundFrames() * LogMelSpectrogram.HOP_SECONDS;
    }

    /// @throws ProblemException unless the span begins at 0
    @Override
    public SpectrogramWindow window(TimeSpan span, Preprocessing as) {
        if (span.startSeconds() > 0) {
            throw new ProblemException(
                    ProblemCode.WRONG_REQUEST, Sentence.of("features.one-window", name, span.startSeconds()));
        }
        return window.upTo(WindowPlan.frames(span.lengthSeconds(), as.mostFrames()), as);
    }

    @Override
    public List<Sentence> warnings() {
        return List.of();
    }

    @Override
    public void close() {
        // Nothing to close.
    }

    private static boolean isPadding(float[] values, int frame, float padding) {
        for (int bin = 0; bin < SpectrogramWindow.MEL_BINS; bin++) {
            if (!(Math.abs(values[frame * SpectrogramWindow.MEL_BINS + bin] - padding) <= PADDING_TOLERANCE)) {
                return false;
            }
        }
        return true;
    }
}
