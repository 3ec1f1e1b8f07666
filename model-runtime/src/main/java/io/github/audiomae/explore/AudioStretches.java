package io.github.audiomae.explore;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.audio.Waveform;
import io.github.audiomae.audio.io.AudioSource;
import io.github.audiomae.features.KaldiFbank;
import io.github.audiomae.features.LogMelSpectrogram;
import io.github.audiomae.features.Normalization;
import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.run.ProblemException;
import java.util.Optional;

/// Windows read from a file, start rounded to a sample.
final class AudioStretches implements SoundWindows.Stretches {
    private final AudioSource source;
    private final Normalization normalization;
    private final double windowSeconds;
    private final KaldiFbank fbank = new KaldiFbank();
    private final float[] samples;

    AudioStretches(AudioSource source, WindowPlan plan, Normalization normalization) {
        this.source = source;
        this.normalization = normalization;
        windowSeconds = plan.windowSeconds();
        samples = new float[(int) KaldiFbank.samples(plan.frames())];
    }

    @Override
    public Stretch from(double startSeconds) {
        int read = source.read(Math.round(startSeconds * Waveform.SAMPLE_RATE_HZ), samples, 0, samples.length);
        int frames = (int) KaldiFbank.frames(read);
        if (frames == 0) {
            if (startSeconds == 0) {
                throw new ProblemException(source.file() + " is too short: it holds " + read
                        + " samples at 16 kHz where one frame needs " + KaldiFbank.FRAME_LENGTH
                        + " (25 ms); choose a longer sound.");
            }
            return Stretch.PAST_END;
        }
        double readSeconds = read / (double) Waveform.SAMPLE_RATE_HZ;
        boolean reachesEnd = readSeconds <= windowSeconds;
        LogMelSpectrogram features = fbank.compute(samples, 0, frames);
        TimeSpan span = new TimeSpan(startSeconds, startSeconds + Math.min(readSeconds, windowSeconds));
        return new Stretch(
                Optional.of(new SoundWindow(span, SpectrogramWindow.of(features, 0, normalization))), reachesEnd);
    }
}
