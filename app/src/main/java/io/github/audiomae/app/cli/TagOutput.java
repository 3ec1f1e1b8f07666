package io.github.audiomae.app.cli;

import io.github.audiomae.export.TagFormat;
import io.github.audiomae.export.TagWriter;

/// How `classify` shows what it heard: for a person, or as one of the formats that other programs read.
enum TagOutput {
    TABLE,
    CSV,
    JSON,
    RAVEN,
    AUDACITY;

    TagWriter on(Appendable out) {
        return this == TABLE ? new TagTable(out) : format().on(out);
    }

    /// The usual ending of its files.
    String ending() {
        return this == TABLE ? "txt" : format().ending();
    }

    private TagFormat format() {
        return TagFormat.valueOf(name());
    }
}
