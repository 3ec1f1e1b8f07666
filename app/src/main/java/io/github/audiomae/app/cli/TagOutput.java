package io.github.audiomae.app.cli;

import io.github.audiomae.export.RecordingTags;
import io.github.audiomae.export.TagFormat;
import java.io.IOException;
import java.util.List;

/// How `classify` shows what it heard: for a person, or as one of the formats that other programs read.
enum TagOutput {
    TABLE,
    CSV,
    JSON,
    RAVEN,
    AUDACITY;

    void write(List<RecordingTags> recordings, Appendable out) throws IOException {
        if (this == TABLE) {
            TagTable.write(recordings, out);
        } else {
            format().write(recordings, out);
        }
    }

    /// The usual ending of its files.
    String ending() {
        return this == TABLE ? "txt" : format().ending();
    }

    private TagFormat format() {
        return TagFormat.valueOf(name());
    }
}
