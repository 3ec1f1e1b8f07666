package io.github.audiomae.app.workspace;

import io.github.audiomae.audio.io.AudioSource;
import io.github.audiomae.audio.io.ChannelChoice;
import io.github.audiomae.features.FeatureReader;
import io.github.audiomae.features.Preprocessing;
import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.patches.WindowForm;
import java.nio.file.Path;

/// Reads windows of recordings, each time from a newly opened file, so that jobs share nothing.
final class ExcerptReader {
    /// A file just opened, with its first window.
    record Opened(Recording recording, Excerpt excerpt) {}

    private ExcerptReader() {}

    static Opened open(Path file, WindowForm form) {
        try (AudioSource source = at(file, form.preprocessing())) {
            Excerpt excerpt = excerpt(source, file, 0, form);
            double seconds =
                    source.info().declaredSeconds().orElseGet(() -> source.length() / (double) source.sampleRateHz());
            return new Opened(new Recording(file, source.info(), seconds), excerpt);
        }
    }

    static Excerpt read(Path file, double startSeconds, WindowForm form) {
        try (AudioSource source = at(file, form.preprocessing())) {
            return excerpt(source, file, startSeconds, form);
        }
    }

    private static Excerpt excerpt(AudioSource source, Path file, double start, WindowForm form) {
        return new Excerpt(file, start, new FeatureReader().window(source, start, form.preprocessing()), form);
    }

    /// The window that begins at `startSeconds`, as a model needs it.
    static SpectrogramWindow window(Path file, double startSeconds, Preprocessing model) {
        try (AudioSource source = at(file, model)) {
            return new FeatureReader().window(source, startSeconds, model);
        }
    }

    private static AudioSource at(Path file, Preprocessing model) {
        return AudioSource.open(file, ChannelChoice.average(), model.sampleRate());
    }
}
