package io.github.audiomae.app.workspace;

import io.github.audiomae.audio.io.AudioInfo;
import java.nio.file.Path;

/// A sound file on the table.
///
/// @param file where it is
/// @param info what it says about itself
/// @param seconds its length; what the file declares until it was read to its end
public record Recording(Path file, AudioInfo info, double seconds) {
    /// The file's name without its folders.
    public String name() {
        Path last = file.getFileName();
        return last == null ? file.toString() : last.toString();
    }

    Recording lasting(double exactSeconds) {
        return new Recording(file, info, exactSeconds);
    }
}
