package io.github.audiomae.pipeline;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.util.List;

/// What the reading thread tells the analysing one.
sealed interface ReaderEvent {
    /// Something about one recording.
    sealed interface OfRecording extends ReaderEvent {
        Reading reading();
    }

    /// It was opened.
    record Opened(Reading reading, double seconds, List<TimeSpan> windows) implements OfRecording {}

    /// A window was cut out of it.
    record Cut(Reading reading, PlacedWindow window) implements OfRecording {}

    /// It was read to its end.
    record Ended(Reading reading, List<Sentence> warnings) implements OfRecording {}

    /// It cannot be read, or not be analysed.
    record Failed(Reading reading, ProblemException problem) implements OfRecording {}

    /// All recordings were read.
    record Finished() implements ReaderEvent {}

    /// The reading thread threw what is not a problem of a recording.
    record Broken(Throwable cause) implements ReaderEvent {}

    /// One recording while it is read. Compared by identity.
    final class Reading {
        private final RecordingInput input;
        private volatile boolean givenUp;

        Reading(RecordingInput input) {
            this.input = input;
        }

        RecordingInput input() {
            return input;
        }

        /// Nothing more of it is wanted: it failed.
        void giveUp() {
            givenUp = true;
        }

        boolean isGivenUp() {
            return givenUp;
        }
    }
}
