package io.github.audiomae.app.workspace;

import io.github.audiomae.audio.Waveform;
import io.github.audiomae.audio.io.AudioSource;
import io.github.audiomae.features.FeatureReader;
import io.github.audiomae.features.Normalization;
import java.nio.file.Path;

/// Reads windows of recordings, each time from a newly opened file, so that jobs share nothing.
final class ExcerptReader {
    /// A file just opened, with its first window.
    record Opened(Recording recording, Excerpt excerpt) {}

    private ExcerptReader() {}

    static Opened open(Path file, Normalization normalization) {
        try (AudioSource source = AudioSource.open(file)) {
            Excerpt excerpt = excerpt(source, file, 0, normalization);
            double seconds =
                    source.info().declaredSeconds().orElseGet(() -> source.length() / (double) Waveform.SAMPLE_RATE_HZ);
            return new Opened(new Recording(file, source.info(), seconds), excerpt);
        }
    }

    static Excerpt read(Path file, double startSeconds, Normalization normalization) {
        try (AudioSource source = AudioSource.open(file)) {
            return excerpt(source, file, startSeconds, normalization);
        }
    }

    private static Excerpt excerpt(AudioSource source, Path file, double start, Normalization normalization) {
        return new Excerpt(file, start, new FeatureReader().window(source, start, normalization), normalization);
    }
}
