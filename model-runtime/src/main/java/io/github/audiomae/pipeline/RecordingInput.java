package io.github.audiomae.pipeline;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.features.Preprocessing;
import io.github.audiomae.features.WindowPlan;
import io.github.audiomae.features.WindowSource;
import java.nio.file.Path;
import java.util.List;

/// A recording to analyse.
///
/// @param file identifies it
/// @param opening opens it when its turn comes
/// @param plan how it is divided into windows
/// @param start where the analysis begins, and where it ends
public record RecordingInput(Path file, Opening opening, WindowPlan plan, Start start) {
    /// All windows of a recording.
    public RecordingInput(Path file, Opening opening, WindowPlan plan) {
        this(file, opening, plan, windows -> 0);
    }

    /// Opens a recording; called on a reading thread.
    @FunctionalInterface
    public interface Opening {
        /// @param as how the input of the model is made
        /// @return closed by the pipeline, on the thread that opened it
        /// @throws io.github.audiomae.run.ProblemException if it cannot be read
        WindowSource open(Preprocessing as);
    }

    /// Finds the first window to analyse, and the last; called on a reading thread.
    @FunctionalInterface
    public interface Start {
        /// The number of windows to pass over.
        ///
        /// @param windows all windows of the recording
        /// @return number of windows to skip, 0 … all
        int after(List<TimeSpan> windows);

        /// The number of the window before which the analysis ends; by default it ends with the recording.
        ///
        /// @param windows all windows of the recording
        /// @return from the number of skipped windows … all
        default int until(List<TimeSpan> windows) {
            return windows.size();
        }
    }
}
