package io.github.audiomae.cluster.task;

import java.io.Serial;
import java.io.Serializable;

/// A recording, or a span of one that is too long for one task.
///
/// @param place where it is
/// @param bytes size of the file
/// @param modified when the file was last changed, in milliseconds since 1970
/// @param from number of its first window, ≥ 0
/// @param until number of the window before which it ends; [#END] for the end of the recording
/// @param sha256 of the file, if it is known by now; otherwise empty
public record Piece(SoundPlace place, long bytes, long modified, int from, int until, String sha256)
        implements Serializable {
    /// Stands for the end of a recording.
    public static final int END = Integer.MAX_VALUE;

    @Serial
    private static final long serialVersionUID = 1L;

    /// A whole recording.
    static Piece whole(SoundPlace place, long bytes, long modified) {
        return new Piece(place, bytes, modified, 0, END, "");
    }

    /// Windows of the same recording.
    Piece windows(int first, int end, String hash) {
        return new Piece(place, bytes, modified, first, end, hash);
    }

    /// What tells it from all others of a job; also decides in which partition it is analysed.
    public String key() {
        return place.location() + "#" + from;
    }
}
