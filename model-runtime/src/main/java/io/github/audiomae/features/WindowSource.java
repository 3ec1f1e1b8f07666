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

    /// The window of 1024 frames over a span of the recording. Frames past the span, or past the end of the
    /// recording, are padding.
    ///
    /// @param span at most [SpectrogramWindow#SECONDS] long; the excess is left out
    /// @throws io.github.audiomae.run.ProblemException if no complete frame of sound lies in it
    default SpectrogramWindow window(TimeSpan span, Normalization normalization) {
        return window(span, normalization, SpectrogramWindow.FRAMES);
    }

    /// The window over a span of the recording, for models that take longer sounds in one pass: as many frames as
    /// the span has, at least 1024.
    ///
    /// @param mostFrames ≥ 1024; the excess is left out
    /// @throws io.github.audiomae.run.ProblemException if no complete frame of sound lies in it
    SpectrogramWindow window(TimeSpan span, Normalization normalization, int mostFrames);

    /// What a person should know about the recording as read so far: damage, missing parts.
    List<Sentence> warnings();

    /// Closes the underlying file; closing twice is harmless.
    @Override
    void close();
}
