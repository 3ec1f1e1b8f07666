package io.github.audiomae.features;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.audio.io.AudioSource;
import io.github.audiomae.run.Sentence;
import java.util.List;

/// Windows of a sound file, computed on demand.
public final class SoundWindowSource implements WindowSource {
    private final AudioSource source;
    private final FeatureReader reader = new FeatureReader();

    /// @param source read at the rate of the model; closed together with this
    public SoundWindowSource(AudioSource source) {
        this.source = source;
    }

    @Override
    public double seconds() {
        return source.length() / (double) source.sampleRateHz();
    }

    @Override
    public SpectrogramWindow window(TimeSpan span, Preprocessing as) {
        return reader.window(source, span.startSeconds(), as, WindowPlan.frames(span.lengthSeconds(), as.mostFrames()));
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
