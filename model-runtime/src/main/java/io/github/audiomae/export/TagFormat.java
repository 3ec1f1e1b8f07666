package io.github.audiomae.export;

/// Formats of tags for other programs. A recording without tags gives a header, or nothing, but never an error.
public enum TagFormat {
    /// One row per tag: `file,start_s,end_s,index,label,score,clock_start,clock_end`.
    CSV("csv") {
        @Override
        public TagWriter on(Appendable out) {
            return new CsvTags(out, false, CellText.EXACT);
        }

        @Override
        public TagWriter withFamilies(Appendable out) {
            return new CsvTags(out, true, CellText.EXACT);
        }
    },

    /// An array of objects, one per window.
    JSON("json") {
        @Override
        public TagWriter on(Appendable out) {
            return new JsonTags(out, false);
        }

        @Override
        public TagWriter withFamilies(Appendable out) {
            return new JsonTags(out, true);
        }
    },

    /// A selection table of Raven.
    RAVEN("selections.txt") {
        @Override
        public TagWriter on(Appendable out) {
            return new RavenTags(out);
        }
    },

    /// A label track of Audacity, for a single recording since labels do not name a file.
    AUDACITY("txt") {
        @Override
        public TagWriter on(Appendable out) {
            return new AudacityTags(out);
        }
    };

    private final String ending;

    TagFormat(String ending) {
        this.ending = ending;
    }

    /// A writer of this format.
    ///
    /// @param out not closed by the writer
    public abstract TagWriter on(Appendable out);

    /// A writer that also writes each class's family in AudioSet's ontology, if the format has a field for it.
    ///
    /// @param out not closed by the writer
    public TagWriter withFamilies(Appendable out) {
        return on(out);
    }

    /// How tags are written in this format.
    ///
    /// @param families whether each class's family in AudioSet's ontology is written, if the format has a field for
    ///     it
    public TagStyle style(boolean families) {
        return new TagStyle(ending, families ? this::withFamilies : this::on);
    }

    /// The same with a choice for the cells of a table; only for [#CSV].
    public TagStyle style(boolean families, CellText cells) {
        if (this != CSV) {
            throw new IllegalArgumentException(this + " has no cells");
        }
        return new TagStyle(ending, out -> new CsvTags(out, families, cells));
    }

    /// The usual ending of its files, without the dot.
    public String ending() {
        return ending;
    }
}
