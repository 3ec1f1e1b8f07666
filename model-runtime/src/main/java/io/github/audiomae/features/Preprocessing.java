package io.github.audiomae.features;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.audiomae.audio.Waveform;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How a sound is converted to a model's input: the one place that knows the rate, the length and the scaling of a
/// window. Families state theirs, `model.json` keeps it, and everything else asks for it.
///
/// Some families also subtract the mean of the waveform first. There is no field for that: the filterbank subtracts the
/// mean of each frame, so that it changes nothing.
///
/// @param sampleRate in hertz, mono
/// @param melBins bins per frame
/// @param frames frames per window
/// @param hopSeconds time between the starts of neighbouring frames
/// @param mean of raw log-mel values, subtracted
/// @param std their standard deviation; values are divided by twice this
/// @param padding how frames without sound are filled
/// @param longestFrames the most frames in one pass if more than `frames`; null if every window has exactly `frames`
/// @param clipSeconds the most sound in a window if less than its frames could hold; null if they are filled
public record Preprocessing(
        int sampleRate,
        int melBins,
        int frames,
        double hopSeconds,
        float mean,
        float std,
        Padding padding,
        @Nullable Integer longestFrames,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double clipSeconds) {
    /// The input of every Audio-MAE trained on AudioSet (AudioMAE, `dataset.py`: `target_length` 1024, 16 kHz
    /// files).
    public static final Preprocessing AUDIOSET = new Preprocessing(
            Waveform.SAMPLE_RATE_HZ,
            LogMelSpectrogram.MEL_BINS,
            1024,
            LogMelSpectrogram.HOP_SECONDS,
            Normalization.AUDIOSET.mean(),
            Normalization.AUDIOSET.std(),
            Padding.ZEROS,
            null,
            null);

    public Preprocessing {
        if (melBins != LogMelSpectrogram.MEL_BINS || hopSeconds != LogMelSpectrogram.HOP_SECONDS) {
            throw new IllegalArgumentException("frames have " + LogMelSpectrogram.MEL_BINS + " mel bins every "
                    + LogMelSpectrogram.HOP_SECONDS + " s, not " + melBins + " every " + hopSeconds + " s");
        }
        if (frames < 1) {
            throw new IllegalArgumentException("a window has at least one frame, got " + frames);
        }
        if (longestFrames != null && longestFrames < frames) {
            throw new IllegalArgumentException(
                    "the longest pass has " + longestFrames + " frames, fewer than the " + frames + " of a window");
        }
        padding = padding == null ? Padding.ZEROS : padding;
        if (padding == Padding.MINIMUM && clipSeconds == null) {
            throw new IllegalArgumentException("padding with the minimum needs the length of a clip");
        }
    }

    /// The scaling of raw log-mel values.
    public Normalization normalization() {
        return new Normalization(mean, std);
    }

    /// Whether windows of another model hold the same frames of sound, so that they differ at most in their
    /// scaling.
    public boolean hasFramesOf(Preprocessing other) {
        return sampleRate == other.sampleRate
                && frames == other.frames
                && padding == other.padding
                && Objects.equals(clipSeconds, other.clipSeconds);
    }

    /// Where frames begin.
    public FrameTiming timing() {
        return new FrameTiming(sampleRate);
    }

    /// Where frequencies lie among the mel bins.
    public MelAxis axis() {
        return MelAxis.at(sampleRate);
    }

    /// Number of frames of the longest window that the model takes in one pass.
    public int mostFrames() {
        return longestFrames == null ? frames : longestFrames;
    }

    /// The length of a window's frames in seconds: what a view shows of it.
    public double windowSeconds() {
        return frames * hopSeconds;
    }

    /// The most sound in a window, in seconds: the distance of windows that do not overlap.
    public double soundSeconds() {
        return clipSeconds == null ? windowSeconds() : clipSeconds;
    }

    /// The most sound that the model takes in one pass, in seconds.
    public double mostSeconds() {
        return clipSeconds == null ? mostFrames() * hopSeconds : clipSeconds;
    }

    /// The most frames that hold sound in a window with this many frames.
    int soundFrames(int ofFrames) {
        return clipSeconds == null
                ? ofFrames
                : (int) Math.min(ofFrames, timing().frames(Math.round(clipSeconds * sampleRate)));
    }

    /// The same for a model that also takes longer windows.
    public Preprocessing upTo(int mostFrames) {
        return new Preprocessing(sampleRate, melBins, frames, hopSeconds, mean, std, padding, mostFrames, clipSeconds);
    }

    /// The same for windows of another length.
    public Preprocessing of(int newFrames) {
        return new Preprocessing(
                sampleRate, melBins, newFrames, hopSeconds, mean, std, padding, longestFrames, clipSeconds);
    }

    /// The same with another scaling.
    public Preprocessing scaled(float newMean, float newStd) {
        return new Preprocessing(
                sampleRate, melBins, frames, hopSeconds, newMean, newStd, padding, longestFrames, clipSeconds);
    }

    /// The same for clips of a fixed length at another rate, padded with their minimum.
    public Preprocessing clips(int newSampleRate, double seconds) {
        return new Preprocessing(
                newSampleRate, melBins, frames, hopSeconds, mean, std, Padding.MINIMUM, longestFrames, seconds);
    }
}
