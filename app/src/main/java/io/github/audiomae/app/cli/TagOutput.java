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

    /// @param families whether each class's family in AudioSet's ontology is said
    TagWriter on(Appendable out, boolean families) {
        if (this == TABLE) {
            return new TagTable(out, families);
        }
        return families ? format().withFamilies(out) : format().on(out);
    }

    /// The usual ending of its files.
    String ending() {
        return this == TABLE ? "txt" : format().ending();
    }

    private TagFormat format() {
        return TagFormat.valueOf(name());
    }
}
