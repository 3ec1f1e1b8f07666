package io.github.audiomae.app.recordings;

import io.github.audiomae.run.Sentence;
import java.nio.file.Path;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// A sound in the list.
///
/// @param file where it is
/// @param title what to call it
/// @param seconds its length, once it was looked at
/// @param thumbnail its first ten seconds in small; null before, and when it cannot be read
/// @param problem why it cannot be read; null otherwise
public record RecordingEntry(
        Path file,
        String title,
        OptionalDouble seconds,
        @Nullable Thumbnail thumbnail,
        @Nullable Sentence problem) {
    static RecordingEntry unseen(Path file, String title) {
        return new RecordingEntry(file, title, OptionalDouble.empty(), null, null);
    }

    RecordingEntry seen(double length, Thumbnail picture) {
        return new RecordingEntry(file, title, OptionalDouble.of(length), picture, null);
    }

    RecordingEntry unreadable(Sentence reason) {
        return new RecordingEntry(file, title, OptionalDouble.empty(), null, reason);
    }

    /// Whether it was looked at, with or without success.
    boolean isSeen() {
        return thumbnail != null || problem != null;
    }
}
