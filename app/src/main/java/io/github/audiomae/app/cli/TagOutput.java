package io.github.audiomae.app.cli;

import io.github.audiomae.export.TagFormat;
import io.github.audiomae.export.TagStyle;

/// The output formats of `classify`: a table, or formats for other programs.
enum TagOutput {
    TABLE,
    CSV,
    JSON,
    RAVEN,
    AUDACITY;

    /// @param families whether to add the family of each class in the AudioSet ontology
    TagStyle style(boolean families) {
        return this == TABLE
                ? new TagStyle("txt", out -> new TagTable(out, families))
                : TagFormat.valueOf(name()).style(families);
    }
}
