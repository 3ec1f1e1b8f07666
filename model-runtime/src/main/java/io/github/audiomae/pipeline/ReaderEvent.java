package io.github.audiomae.pipeline;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.util.List;

/// A message from a reading thread to the analysing one.
sealed interface ReaderEvent {
    /// Something about one recording.
    sealed interface OfRecording extends ReaderEvent {
        Reading reading();
    }

    /// The recording was opened.
    record Opened(Reading reading, double seconds, List<TimeSpan> windows) implements OfRecording {}

    /// A window of the recording is ready.
    record Cut(Reading reading, PlacedWindow window) implements OfRecording {}

    /// The recording was read to its end.
    record Ended(Reading reading, List<Sentence> warnings) implements OfRecording {}

    /// The recording cannot be read or analysed.
    record Failed(Reading reading, ProblemException problem) implements OfRecording {}

    /// Nothing more comes of this recording.
    record Read() implements ReaderEvent {}

    /// All recordings were read.
    record Finished() implements ReaderEvent {}

    /// A reading thread failed for a reason other than a recording's problem.
    record Broken(Throwable cause) implements ReaderEvent {}

    /// One recording while it is read; compared by identity.
    final class Reading {
        private final RecordingInput input;
        private volatile boolean givenUp;

        Reading(RecordingInput input) {
            this.input = input;
        }

        RecordingInput input() {
            return input;
        }

        /// Stops reading the recording, since it failed.
        void giveUp() {
            givenUp = true;
        }

        boolean isGivenUp() {
            return givenUp;
        }
    }
}
