package io.github.audiomae.timestamp;

import io.github.audiomae.run.Sentence;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// All that the sources of one recording say about its start.
///
/// @param file the recording
/// @param found in the order in which sources are believed; at most one of each source
public record StartFindings(Path file, List<RecordingStart> found) {
    public StartFindings {
        found = List.copyOf(found);
    }

    /// The start that is used: of the first source; its offset from UTC, if it has none, is that of a source that
    /// agrees with it.
    public Optional<RecordingStart> best() {
        return found.stream()
                .findFirst()
                .map(first -> others().filter(other -> first.zone().isEmpty() && first.agreesWith(other))
                        .flatMap(other -> other.zone().stream())
                        .findFirst()
                        .map(first::in)
                        .orElse(first));
    }

    /// Says that a source disagrees with the one that is used; empty if none does.
    public Optional<Sentence> disagreement() {
        return best().flatMap(used -> others().filter(other -> !used.agreesWith(other))
                .findFirst()
                .map(other -> Sentence.of(
                        "start.disagree",
                        file,
                        words(used.source()),
                        used.iso(0),
                        words(other.source()),
                        other.iso(0))));
    }

    private Stream<RecordingStart> others() {
        return found.stream().skip(1);
    }

    private static Sentence words(StartSource source) {
        return switch (source) {
            case OWN_PATTERN -> Sentence.of("start.own-pattern");
            case GUANO -> Sentence.of("start.guano");
            case AUDIOMOTH -> Sentence.of("start.audiomoth");
            case BEXT -> Sentence.of("start.bext");
            case FILE_NAME -> Sentence.of("start.file-name");
        };
    }
}
