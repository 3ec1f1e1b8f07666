package io.github.audiomae.features;

import io.github.audiomae.audio.Waveform;
import io.github.audiomae.audio.io.AudioSource;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;

/// Computes features of sound files block by block, without holding the whole sound in memory. Not thread-safe.
public final class FeatureReader {
    /// Samples that fill a window's 1024 frames: 10.255 s.
    private static final int WINDOW_SAMPLES = (int) KaldiFbank.samples(SpectrogramWindow.FRAMES);

    private final KaldiFbank fbank = new KaldiFbank();
    private final float[] samples = new float[WINDOW_SAMPLES];
    private final float[] values = new float[SpectrogramWindow.FRAMES * LogMelSpectrogram.MEL_BINS];

    /// Computes the log-mel features of a whole sound, at most 1024 frames at a time.
    ///
    /// @param cancellation checked every 10 seconds of sound
    /// @param sink receives all frames in order of time
    /// @throws ProblemException if the sound is shorter than 400 samples (25 ms)
    public void readAll(AudioSource source, CancellationToken cancellation, FrameSink sink) {
        long frames = 0;
        int read;
        do {
            cancellation.throwIfCancelled();
            read = source.read(frames * KaldiFbank.HOP_LENGTH, samples, 0, WINDOW_SAMPLES);
            int more = (int) KaldiFbank.frames(read);
            if (frames + more == 0) {
                throw tooShort(source, read);
            }
            fbank.compute(samples, 0, more, values, 0);
            sink.accept(values, more);
            frames += more;
        } while (read == WINDOW_SAMPLES);
    }

    /// Receives frames of a sound.
    @FunctionalInterface
    public interface FrameSink {
        /// @param values row-major, 128 for each frame; may be longer, and is overwritten after the call
        /// @param frames number of frames, ≥ 0
        void accept(float[] values, int frames);
    }

    /// The window that starts at a point in time, computed from its 10.255 s of sound alone. If the sound ends
    /// earlier, the rest is padded as in training.
    ///
    /// @param startSeconds ≥ 0; rounded to a sample
    /// @throws ProblemException if fewer than 400 samples (25 ms) follow it
    public SpectrogramWindow window(AudioSource source, double startSeconds, Normalization normalization) {
        return window(source, startSeconds, normalization, SpectrogramWindow.FRAMES);
    }

    /// The same with as many frames as follow, at least 1024 and at most `mostFrames`.
    ///
    /// @param mostFrames ≥ 1024
    public SpectrogramWindow window(
            AudioSource source, double startSeconds, Normalization normalization, int mostFrames) {
        long start = Math.round(startSeconds * Waveform.SAMPLE_RATE_HZ);
        int length = (int) KaldiFbank.samples(mostFrames);
        float[] samples = length <= this.samples.length ? this.samples : new float[length];
        int read = source.read(start, samples, 0, length);
        int frames = (int) KaldiFbank.frames(read);
        if (frames == 0) {
            throw tooShort(source, read);
        }
        return SpectrogramWindow.of(fbank.compute(samples, 0, frames), 0, normalization, mostFrames);
    }

    private static ProblemException tooShort(AudioSource source, int samples) {
        return new ProblemException(
                ProblemCode.SOUND_UNFIT,
                Sentence.of("features.rest-short", source.file(), samples, KaldiFbank.FRAME_LENGTH));
    }
}
