package io.github.audiomae.app.workspace;

import io.github.audiomae.audio.io.AudioInfo;
import java.nio.file.Path;

/// An open sound file.
///
/// @param file its path
/// @param info container and stream as the file declares them
/// @param seconds its length: as declared, until the file has been read to its end
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
