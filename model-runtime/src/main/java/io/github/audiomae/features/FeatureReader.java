package io.github.audiomae.features;

import io.github.audiomae.audio.io.AudioSource;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Computes features of sound files block by block, without holding the whole sound in memory. Not thread-safe.
public final class FeatureReader {
    /// Ten seconds, so that cancelling is quick.
    private static final int BLOCK_FRAMES = 1000;

    private @Nullable KaldiFbank latest;

    /// Computes the log-mel features of a whole sound, ten seconds at a time.
    ///
    /// @param cancellation checked every 10 seconds of sound
    /// @param sink receives all frames in order of time
    /// @throws ProblemException if the sound is shorter than one frame (25 ms)
    public void readAll(AudioSource source, CancellationToken cancellation, FrameSink sink) {
        KaldiFbank fbank = fbank(source.sampleRateHz());
        FrameTiming timing = fbank.timing();
        float[] samples = new float[(int) timing.samples(BLOCK_FRAMES)];
        float[] values = new float[BLOCK_FRAMES * LogMelSpectrogram.MEL_BINS];
        long frames = 0;
        int read;
        do {
            cancellation.throwIfCancelled();
            read = source.read(frames * timing.hopLength(), samples, 0, samples.length);
            int more = (int) timing.frames(read);
            if (frames + more == 0) {
                throw tooShort(source, read, timing);
            }
            fbank.compute(samples, 0, more, values, 0);
            sink.accept(values, more);
            frames += more;
        } while (read == samples.length);
    }

    /// Receives frames of a sound.
    @FunctionalInterface
    public interface FrameSink {
        /// @param values row-major, 128 for each frame; may be longer, and is overwritten after the call
        /// @param frames number of frames, ≥ 0
        void accept(float[] values, int frames);
    }

    /// The window that starts at a point in time, computed from its own sound alone. If the sound ends earlier, the
    /// rest is padded as in training.
    ///
    /// @param source read at the rate of the model
    /// @param startSeconds ≥ 0; rounded to a sample
    /// @throws ProblemException if less than one frame (25 ms) follows it
    public SpectrogramWindow window(AudioSource source, double startSeconds, Preprocessing as) {
        return window(source, startSeconds, as, as.frames());
    }

    /// The same with as many frames of sound as follow, at most `mostFrames`.
    ///
    /// @param mostFrames the most frames with sound; no more than the model takes
    public SpectrogramWindow window(AudioSource source, double startSeconds, Preprocessing as, int mostFrames) {
        if (source.sampleRateHz() != as.sampleRate()) {
            throw new IllegalArgumentException(
                    "the model takes " + as.sampleRate() + " Hz, the sound is read at " + source.sampleRateHz());
        }
        long start = Math.round(startSeconds * as.sampleRate());
        float[] samples = new float[most(as, mostFrames)];
        int read = source.read(start, samples, 0, samples.length);
        FrameTiming timing = as.timing();
        if (timing.frames(read) == 0) {
            throw tooShort(source, read, timing);
        }
        return window(read == samples.length ? samples : Arrays.copyOf(samples, read), as, mostFrames);
    }

    /// The window of some samples, which begin where the window does.
    ///
    /// @param samples mono, at the rate of the model, at least one frame; those past the window are left out
    public SpectrogramWindow window(float[] samples, Preprocessing as) {
        return window(samples, as, as.frames());
    }

    private SpectrogramWindow window(float[] samples, Preprocessing as, int mostFrames) {
        KaldiFbank fbank = fbank(as.sampleRate());
        FrameTiming timing = fbank.timing();
        int used = Math.min(samples.length, most(as, mostFrames));
        return switch (as.padding()) {
            case ZEROS -> SpectrogramWindow.of(fbank.compute(samples, 0, (int) timing.frames(used)), 0, mostFrames, as);
            case MINIMUM -> {
                // A clip of fixed length: silence follows the sound.
                float[] clip = Arrays.copyOf(samples, (int) Math.round(as.soundSeconds() * as.sampleRate()));
                Arrays.fill(clip, used, clip.length, 0);
                int frames = (int) timing.frames(clip.length);
                float[] values = new float[as.frames() * LogMelSpectrogram.MEL_BINS];
                fbank.compute(clip, 0, frames, values, 0);
                int sound = Math.min(frames, Math.ceilDiv(used, timing.hopLength()));
                yield SpectrogramWindow.normalized(values, frames, sound, as);
            }
        };
    }

    /// The most samples that a window with so many frames of sound uses.
    private static int most(Preprocessing as, int mostFrames) {
        FrameTiming timing = as.timing();
        return switch (as.padding()) {
            case ZEROS -> (int) timing.samples(mostFrames);
            case MINIMUM ->
                (int) Math.min(Math.round(as.soundSeconds() * as.sampleRate()), (long) mostFrames * timing.hopLength());
        };
    }

    private KaldiFbank fbank(int rateHz) {
        KaldiFbank ready = latest;
        if (ready == null || ready.timing().rateHz() != rateHz) {
            ready = new KaldiFbank(rateHz);
            latest = ready;
        }
        return ready;
    }

    private static ProblemException tooShort(AudioSource source, int samples, FrameTiming timing) {
        return new ProblemException(
                ProblemCode.SOUND_UNFIT,
                Sentence.of("features.rest-short", source.file(), samples, timing.frameLength()));
    }
}
