package io.github.audiomae.patches;

import io.github.audiomae.features.MelAxis;
import io.github.audiomae.features.Preprocessing;
import io.github.audiomae.features.SpectrogramWindow;

/// The grid of square patches over a model's window, numbered along one axis first. It belongs to a model, and knows
/// which time and which frequencies a patch stands for.
///
/// Inside a patch the values are row-major `(frame, melBin)` (AudioMAE, `models_mae.py`: `patchify`).
///
/// @param time patches along time
/// @param frequency patches along frequency; index 0 is the lowest
/// @param size frames, and mel bins, per patch
/// @param stride frames, and mel bins, between the starts of neighbouring patches; less than `size` if they overlap
/// @param order in which patches are numbered
/// @param rateHz sample rate of the window's sound, on which the frequencies of its mel bins depend
public record PatchGrid(int time, int frequency, int size, int stride, PatchOrder order, int rateHz) {
    private static final int USUAL_SIZE = 16;

    /// The grid of every Audio-MAE: 64 × 8 patches of 16 × 16 without overlap.
    public static final PatchGrid AUDIOSET = over(Preprocessing.AUDIOSET);

    public PatchGrid {
        if (time < 1 || frequency < 1 || size < 1 || stride < 1 || stride > size) {
            throw new IllegalArgumentException(
                    "no grid: " + time + " x " + frequency + " patches of " + size + ", one every " + stride);
        }
        if ((frequency - 1) * stride + size > SpectrogramWindow.MEL_BINS) {
            throw new IllegalArgumentException(frequency + " patches of " + size + ", one every " + stride
                    + ", are more than " + SpectrogramWindow.MEL_BINS + " mel bins");
        }
    }

    /// The usual grid over a model's window: patches of 16 × 16 without overlap, numbered along frequency first.
    public static PatchGrid over(Preprocessing window) {
        return new PatchGrid(
                Math.max(1, window.frames() / USUAL_SIZE),
                window.melBins() / USUAL_SIZE,
                USUAL_SIZE,
                USUAL_SIZE,
                PatchOrder.TIME_MAJOR,
                window.sampleRate());
    }

    /// Number of patches.
    public int patches() {
        return time * frequency;
    }

    /// Values in a patch.
    public int values() {
        return size * size;
    }

    /// Frames from the first to the last patch.
    public int frames() {
        return (time - 1) * stride + size;
    }

    /// Whether neighbouring patches share cells, so that hiding one does not hide what it holds.
    public boolean overlaps() {
        return stride < size;
    }

    /// The number of the patch at `timeIndex` (0 … time − 1), `frequencyIndex` (0 … frequency − 1).
    public int patch(int timeIndex, int frequencyIndex) {
        return switch (order) {
            case TIME_MAJOR -> timeIndex * frequency + frequencyIndex;
            case FREQUENCY_MAJOR -> frequencyIndex * time + timeIndex;
        };
    }

    /// The number of the patch that holds a cell; where patches overlap, of the last one that begins at or before
    /// it.
    ///
    /// @param frame 0 … frames − 1; a later one counts as the last
    /// @param melBin 0 … 127
    public int patchAt(int frame, int melBin) {
        return patch(Math.min(frame / stride, time - 1), Math.min(melBin / stride, frequency - 1));
    }

    /// The time index of a patch.
    public int timeIndex(int patch) {
        return order == PatchOrder.TIME_MAJOR ? patch / frequency : patch % time;
    }

    /// The frequency index of a patch.
    public int frequencyIndex(int patch) {
        return order == PatchOrder.TIME_MAJOR ? patch % frequency : patch / time;
    }

    /// The first frame of a patch.
    public int firstFrame(int patch) {
        return timeIndex(patch) * stride;
    }

    /// The first mel bin of a patch.
    public int firstBin(int patch) {
        return frequencyIndex(patch) * stride;
    }

    /// Whether every frame of the patch is padding in a window with this many sound frames.
    public boolean isPadded(int patch, int soundFrames) {
        return firstFrame(patch) >= soundFrames;
    }

    /// Number of time indices whose patches hold at least one frame of sound, in a window with this many sound
    /// frames.
    public int soundSteps(int soundFrames) {
        return Math.min(time, Math.ceilDiv(soundFrames, stride));
    }

    /// Number of patches that hold at least one frame of sound, in a window with this many sound frames.
    public int soundPatches(int soundFrames) {
        return soundSteps(soundFrames) * frequency;
    }

    /// Where the frequencies of the window's mel bins lie.
    public MelAxis axis() {
        return MelAxis.at(rateHz);
    }

    /// Cuts a window into patches.
    ///
    /// @param spectrogram row-major `[frames, 128]`
    /// @return row-major `[patches, values]`
    public float[] patchify(float[] spectrogram) {
        float[] cut = new float[patches() * values()];
        for (int patch = 0; patch < patches(); patch++) {
            for (int row = 0; row < size; row++) {
                System.arraycopy(spectrogram, rowStart(patch, row), cut, patch * values() + row * size, size);
            }
        }
        return cut;
    }

    /// Puts patches back in place: the exact inverse of [#patchify(float[])], for patches that do not overlap.
    ///
    /// @param patches row-major `[patches, values]`
    /// @return row-major `[frames, 128]`
    public float[] unpatchify(float[] patches) {
        if (overlaps()) {
            throw new IllegalStateException("overlapping patches have no one place for a value");
        }
        float[] spectrogram = new float[frames() * SpectrogramWindow.MEL_BINS];
        for (int patch = 0; patch < patches(); patch++) {
            for (int row = 0; row < size; row++) {
                System.arraycopy(patches, patch * values() + row * size, spectrogram, rowStart(patch, row), size);
            }
        }
        return spectrogram;
    }

    private int rowStart(int patch, int row) {
        return (firstFrame(patch) + row) * SpectrogramWindow.MEL_BINS + firstBin(patch);
    }
}
