package io.github.audiomae.features;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.run.Sentence;
import java.util.List;

/// The spectrogram windows of one recording, computed from a sound file or taken from an array of features.
///
/// Not thread-safe.
public interface WindowSource extends AutoCloseable {
    /// Length of the recording in seconds. May read a sound file to its end.
    double seconds();

    /// The window over a span of the recording, as a model needs it: as many frames as the span has, at least those
    /// of a window. Frames past the span, or past the end of the recording, are padding.
    ///
    /// @param span at most as long as the model takes; the excess is left out
    /// @param as how the model's input is made
    /// @throws io.github.audiomae.run.ProblemException if no complete frame of sound lies in it
    SpectrogramWindow window(TimeSpan span, Preprocessing as);

    /// What a person should know about the recording as read so far: damage, missing parts.
    List<Sentence> warnings();

    /// Closes the underlying file; closing twice is harmless.
    @Override
    void close();
}
