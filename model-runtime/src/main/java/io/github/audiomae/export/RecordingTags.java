package io.github.audiomae.export;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.explore.Tag;
import io.github.audiomae.timestamp.RecordingStart;
import java.util.List;
import java.util.Optional;

/// The classes found in one recording.
///
/// @param file its name, as results show it
/// @param channel from 1; 1 for a mix of all
/// @param seconds its length
/// @param windows in order of time
/// @param start when it began, if that is known
public record RecordingTags(
        String file, int channel, double seconds, List<WindowTags> windows, Optional<RecordingStart> start) {
    public RecordingTags {
        windows = List.copyOf(windows);
    }

    /// The classes found in one window.
    ///
    /// @param span of the window
    /// @param tags highest score first; may be empty
    /// @param logits of all classes if they were requested
    public record WindowTags(TimeSpan span, List<Tag> tags, Optional<float[]> logits) {
        public WindowTags {
            tags = List.copyOf(tags);
        }
    }
}
