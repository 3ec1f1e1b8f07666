package io.github.audiomae.export;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.explore.Tag;
import java.util.List;
import java.util.Optional;

/// What was heard in one recording.
///
/// @param file its name, as results shall show it
/// @param channel from 1; 1 for a mix of all
/// @param seconds its length
/// @param windows in the order of time
public record RecordingTags(String file, int channel, double seconds, List<WindowTags> windows) {
    public RecordingTags {
        windows = List.copyOf(windows);
    }

    /// What was heard in one window.
    ///
    /// @param span where it is
    /// @param tags surest first; none is a valid answer
    /// @param logits of all classes where they were asked for
    public record WindowTags(TimeSpan span, List<Tag> tags, Optional<float[]> logits) {
        public WindowTags {
            tags = List.copyOf(tags);
        }
    }
}
