package io.github.audiomae.features;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.util.List;

/// Windows of precomputed log-mel values. A span begins at the nearest frame.
///
/// @param name of the recording, for messages
/// @param spectrogram raw values
public record FeatureWindowSource(String name, LogMelSpectrogram spectrogram) implements WindowSource {
    public FeatureWindowSource {
        if (spectrogram.frames() == 0) {
            throw new ProblemException(ProblemCode.ARRAY_UNFIT, Sentence.of("features.no-frames", name));
        }
    }

    @Override
    public double seconds() {
        return spectrogram.frames() * LogMelSpectrogram.HOP_SECONDS;
    }

    @Override
    public SpectrogramWindow window(TimeSpan span, Preprocessing as) {
        long start = Math.round(span.startSeconds() / LogMelSpectrogram.HOP_SECONDS);
        if (start >= spectrogram.frames()) {
            throw new ProblemException(
                    ProblemCode.WRONG_REQUEST, Sentence.of("features.end", name, seconds(), span.startSeconds()));
        }
        int most = WindowPlan.frames(span.lengthSeconds(), as.mostFrames());
        return SpectrogramWindow.of(spectrogram, (int) start, most, as);
    }

    @Override
    public List<Sentence> warnings() {
        return List.of();
    }

    @Override
    public void close() {
        // Nothing to close.
    }
}
