package io.github.audiomae.figure;

import static io.github.audiomae.features.SpectrogramWindow.MEL_BINS;

import io.github.audiomae.patches.PatchMask;
import io.github.audiomae.patches.Percent;
import java.util.OptionalDouble;

/// What a figure shows. The arrays are not copied and must not be changed afterwards.
///
/// @param startSeconds start of the window in the recording
/// @param soundFrames number of frames that hold sound; the rest is padding
/// @param mask the visible and hidden patches
/// @param original row-major `[frames, 128]`
/// @param reconstruction row-major `[frames, 128]` in the same space, visible patches as in the original
public record FigureSubject(
        double startSeconds, int soundFrames, PatchMask mask, float[] original, float[] reconstruction) {
    public FigureSubject {
        if (original.length != mask.grid().frames() * MEL_BINS || reconstruction.length != original.length) {
            throw new IllegalArgumentException("a figure shows " + mask.grid().frames() + " x " + MEL_BINS
                    + " values, got " + original.length + " and " + reconstruction.length);
        }
    }

    /// Number of frames, sound and padding.
    int frames() {
        return original.length / MEL_BINS;
    }

    float originalAt(int frame, int melBin) {
        return original[frame * MEL_BINS + melBin];
    }

    float reconstructedAt(int frame, int melBin) {
        return reconstruction[frame * MEL_BINS + melBin];
    }

    float differenceAt(int frame, int melBin) {
        return reconstructedAt(frame, melBin) - originalAt(frame, melBin);
    }

    boolean isVisible(int frame, int melBin) {
        return mask.isKept(mask.grid().patchAt(frame, melBin));
    }

    /// The hidden share of the patches that hold sound, in words.
    String hiddenWords() {
        String counts = mask.hiddenSound(soundFrames) + " of " + mask.grid().soundPatches(soundFrames)
                + " patches of sound hidden";
        OptionalDouble share = mask.hiddenShare(soundFrames);
        return share.isEmpty() ? counts : counts + " (" + Percent.text(share.getAsDouble()) + ")";
    }
}
