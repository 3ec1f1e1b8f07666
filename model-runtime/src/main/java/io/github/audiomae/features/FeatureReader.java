package io.github.audiomae.features;

import io.github.audiomae.audio.Waveform;
import io.github.audiomae.audio.io.AudioSource;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.util.Arrays;

/// Computes features of sound files block by block, without holding the whole sound in memory. Not thread-safe.
public final class FeatureReader {
    /// Samples that fill a window's 1024 frames: 10.255 s.
    private static final int WINDOW_SAMPLES = (int) KaldiFbank.samples(SpectrogramWindow.FRAMES);

    private static final int MAX_FRAMES = Integer.MAX_VALUE / LogMelSpectrogram.MEL_BINS;

    /// Headers may announce a false length: memory for at most 11 minutes is reserved in advance.
    private static final int MAX_EXPECTED_FRAMES = 1 << 16;

    private final KaldiFbank fbank = new KaldiFbank();
    private final float[] samples = new float[WINDOW_SAMPLES];

    /// The log-mel spectrogram of a whole sound.
    ///
    /// @param cancellation checked every 10 seconds of sound
    /// @throws ProblemException if the sound is shorter than 400 samples (25 ms) or longer than 46 hours
    public LogMelSpectrogram readAll(AudioSource source, CancellationToken cancellation) {
        float[] values = new float[expectedFrames(source) * LogMelSpectrogram.MEL_BINS];
        int frames = 0;
        while (true) {
            cancellation.throwIfCancelled();
            int read = source.read((long) frames * KaldiFbank.HOP_LENGTH, samples, 0, WINDOW_SAMPLES);
            int more = (int) KaldiFbank.frames(read);
            if (frames == 0 && more == 0) {
                throw tooShort(source, read);
            }
            if (more > MAX_FRAMES - frames) {
                throw new ProblemException(ProblemCode.SOUND_UNFIT, Sentence.of("features.long", source.file()));
            }
            values = grow(values, frames + more);
            fbank.compute(samples, 0, more, values, frames);
            frames += more;
            if (read < WINDOW_SAMPLES) {
                int used = frames * LogMelSpectrogram.MEL_BINS;
                return new LogMelSpectrogram(used == values.length ? values : Arrays.copyOf(values, used));
            }
        }
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

    private static int expectedFrames(AudioSource source) {
        double seconds = source.info().declaredSeconds().orElse(SpectrogramWindow.SECONDS);
        long frames = KaldiFbank.frames(Math.round(seconds * Waveform.SAMPLE_RATE_HZ));
        return (int) Math.clamp(frames, 1, MAX_EXPECTED_FRAMES);
    }

    private static float[] grow(float[] values, int frames) {
        int needed = frames * LogMelSpectrogram.MEL_BINS;
        if (needed <= values.length) {
            return values;
        }
        long roomy = Math.min(values.length + values.length / 2L, (long) MAX_FRAMES * LogMelSpectrogram.MEL_BINS);
        return Arrays.copyOf(values, (int) Math.max(needed, roomy));
    }

    private static ProblemException tooShort(AudioSource source, int samples) {
        return new ProblemException(
                ProblemCode.SOUND_UNFIT,
                Sentence.of("features.rest-short", source.file(), samples, KaldiFbank.FRAME_LENGTH));
    }
}
