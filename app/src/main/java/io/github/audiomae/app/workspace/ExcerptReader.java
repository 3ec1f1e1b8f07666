package io.github.audiomae.app.workspace;

import io.github.audiomae.audio.io.AudioSource;
import io.github.audiomae.audio.io.ChannelChoice;
import io.github.audiomae.features.FeatureReader;
import io.github.audiomae.features.Preprocessing;
import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.patches.WindowForm;
import java.nio.file.Path;

/// Reads windows of a recording, each time from a newly opened file, so that jobs share nothing.
///
/// @param channel which channel of the recording
record ExcerptReader(Path file, ChannelChoice channel) {
    /// A file just opened, with its first window.
    record Opened(Recording recording, Excerpt excerpt) {}

    /// Opens the file; the mean of all channels, if it has no such channel.
    Opened open(WindowForm form) {
        try (AudioSource mix = AudioSource.open(file, ChannelChoice.average(), rate(form))) {
            Excerpt excerpt = channel instanceof ChannelChoice.Single(int index)
                            && index < mix.info().channels()
                    ? read(0, form)
                    : excerpt(mix, 0, form, ChannelChoice.average());
            double seconds = mix.info().declaredSeconds().orElseGet(() -> mix.length() / (double) mix.sampleRateHz());
            return new Opened(new Recording(file, mix.info(), seconds), excerpt);
        }
    }

    Excerpt read(double startSeconds, WindowForm form) {
        try (AudioSource source = AudioSource.open(file, channel, rate(form))) {
            return excerpt(source, startSeconds, form, channel);
        }
    }

    private Excerpt excerpt(AudioSource source, double start, WindowForm form, ChannelChoice used) {
        return new Excerpt(file, start, new FeatureReader().window(source, start, form.preprocessing()), form, used);
    }

    /// The window that begins at `startSeconds`, as a model needs it.
    SpectrogramWindow window(double startSeconds, Preprocessing model) {
        try (AudioSource source = AudioSource.open(file, channel, model.sampleRate())) {
            return new FeatureReader().window(source, startSeconds, model);
        }
    }

    private static int rate(WindowForm form) {
        return form.preprocessing().sampleRate();
    }
}
