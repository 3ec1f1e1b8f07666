package io.github.audiomae.features;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.audio.Waveform;
import io.github.audiomae.audio.io.AudioSource;
import io.github.audiomae.run.Sentence;
import java.util.List;

/// Windows of a sound file, computed on demand.
public final class SoundWindowSource implements WindowSource {
    private final AudioSource source;
    private final FeatureReader reader = new FeatureReader();

    /// @param source closed together with this
    public SoundWindowSource(AudioSource source) {
        this.source = source;
    }

    @Override
    public double seconds() {
        return source.length() / (double) Waveform.SAMPLE_RATE_HZ;
    }

    @Override
    public SpectrogramWindow window(TimeSpan span, Normalization normalization, int mostFrames) {
        int frames = WindowPlan.frames(span.lengthSeconds(), mostFrames);
        return reader.window(source, span.startSeconds(), normalization, Math.max(SpectrogramWindow.FRAMES, frames))
                .upTo(frames, normalization);
    }

    @Override
    public List<Sentence> warnings() {
        return source.warnings();
    }

    @Override
    public void close() {
        source.close();
    }
}
