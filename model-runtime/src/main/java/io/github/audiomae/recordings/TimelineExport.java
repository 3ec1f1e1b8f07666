package io.github.audiomae.recordings;

import io.github.audiomae.explore.Detection;
import io.github.audiomae.export.RecordingTags;
import io.github.audiomae.export.RecordingTags.WindowTags;
import io.github.audiomae.export.TagFormat;
import io.github.audiomae.export.TagResults;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What a timeline has found in a recording, as a file for other programs.
///
/// @param sound the recording
/// @param seconds its length
/// @param found in the order of time
public record TimelineExport(Path sound, double seconds, List<Detection> found) {
    public TimelineExport {
        found = List.copyOf(found);
    }

    /// Writes a file, whole or not at all.
    ///
    /// @throws io.github.audiomae.run.ProblemException if that fails
    public void write(Path target, TagFormat format) {
        List<WindowTags> windows = found.stream()
                .map(one -> new WindowTags(one.span(), List.of(one.tag()), Optional.empty()))
                .toList();
        int channel = RecordingReader.MIX.channel().number();
        try (TagResults results = TagResults.file(target, format.style(false))) {
            results.add(new RecordingTags(
                    sound.toString(),
                    channel,
                    seconds,
                    windows,
                    RecordingReader.MIX.startsOf(sound).best()));
            results.finish();
        }
    }
}
