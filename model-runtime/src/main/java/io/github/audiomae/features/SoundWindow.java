package io.github.audiomae.features;

/// One place in a recording, as the input of any model: windows begin at the same time, whatever their length and rate.
@FunctionalInterface
public interface SoundWindow {
    /// The window as a model needs it. May read the recording.
    ///
    /// @throws io.github.audiomae.run.ProblemException if the recording cannot be read
    SpectrogramWindow as(Preprocessing model);
}
