package io.github.audiomae.app.cli;

import io.github.audiomae.export.TagFormat;
import io.github.audiomae.export.TagStyle;

/// How `classify` shows its results: for a person, or as one of the formats that other programs read.
enum TagOutput {
    TABLE,
    CSV,
    JSON,
    RAVEN,
    AUDACITY;

    /// @param families whether each class's family in AudioSet's ontology is said
    TagStyle style(boolean families) {
        return this == TABLE
                ? new TagStyle("txt", out -> new TagTable(out, families))
                : TagFormat.valueOf(name()).style(families);
    }
}
