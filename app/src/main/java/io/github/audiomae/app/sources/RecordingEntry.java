package io.github.audiomae.app.sources;

import io.github.audiomae.run.Sentence;
import io.github.audiomae.timestamp.RecordingStart;
import java.nio.file.Path;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// A sound in the list.
///
/// @param file its path
/// @param title the name shown
/// @param seconds its length, once it has been read
/// @param start when it began; null if that is not known
/// @param thumbnail its first window as a small picture; null before it has been read, and if it cannot be
/// @param problem why it cannot be read; null otherwise
public record RecordingEntry(
        Path file,
        String title,
        OptionalDouble seconds,
        @Nullable RecordingStart start,
        @Nullable Thumbnail thumbnail,
        @Nullable Sentence problem) {
    static RecordingEntry unseen(Path file, String title) {
        return new RecordingEntry(file, title, OptionalDouble.empty(), null, null, null);
    }

    RecordingEntry seen(double length, @Nullable RecordingStart began, Thumbnail picture) {
        return new RecordingEntry(file, title, OptionalDouble.of(length), began, picture, null);
    }

    RecordingEntry unreadable(Sentence reason) {
        return new RecordingEntry(file, title, OptionalDouble.empty(), null, null, reason);
    }

    /// Whether reading it was attempted, with or without success.
    boolean isSeen() {
        return thumbnail != null || problem != null;
    }
}
