package io.github.audiomae.app.workspace;

import io.github.audiomae.audio.io.ChannelChoice;
import io.github.audiomae.features.Normalization;
import io.github.audiomae.features.Preprocessing;
import io.github.audiomae.features.SoundWindow;
import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.patches.WindowForm;
import java.nio.file.Path;

/// The window of a recording that the model sees. Immutable: jobs receive it as a snapshot.
///
/// @param file the recording
/// @param startSeconds start of the window in the recording, in seconds
/// @param window the features of the window, normalised
/// @param form how the window was made, and its patches
/// @param channel which channel of the recording it is
public record Excerpt(Path file, double startSeconds, SpectrogramWindow window, WindowForm form, ChannelChoice channel)
        implements SoundWindow {
    /// Of the mean of all channels.
    public Excerpt(Path file, double startSeconds, SpectrogramWindow window, WindowForm form) {
        this(file, startSeconds, window, form, ChannelChoice.average());
    }

    /// How the values of the window were normalised.
    public Normalization normalization() {
        return form.preprocessing().normalization();
    }

    /// The window that begins at the same time, as another model needs it. Reads the recording if that one takes
    /// sound of another length or rate; then not to be called on the JavaFX thread.
    @Override
    public SpectrogramWindow as(Preprocessing model) {
        return model.hasFramesOf(form.preprocessing())
                ? window.rescaled(form.preprocessing(), model)
                : new ExcerptReader(file, channel).window(startSeconds, model);
    }
}
