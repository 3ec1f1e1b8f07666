package io.github.audiomae.export;

import io.github.audiomae.audio.io.ChannelChoice;
import io.github.audiomae.detection.DetectedEvent;
import java.nio.file.Path;
import java.util.List;

/// The detections of recordings, to be written to a file.
///
/// @param recordings in the order in which they are written
/// @param model id of the model
/// @param modelSha256 over all its files
/// @param channel which channel of the recordings was classified
public record DetectionSheet(List<Recording> recordings, String model, String modelSha256, ChannelChoice channel) {
    public DetectionSheet {
        recordings = List.copyOf(recordings);
    }

    /// The detections of one recording.
    ///
    /// @param file the recording
    /// @param seconds its length
    /// @param events in the order in which they are written; may be none
    public record Recording(Path file, double seconds, List<DetectedEvent> events) {
        public Recording {
            events = List.copyOf(events);
        }
    }
}
