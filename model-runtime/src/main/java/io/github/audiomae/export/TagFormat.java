package io.github.audiomae.export;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/// How tags are written for other programs. Recordings without a single tag give a header, or nothing, never an
/// error.
public enum TagFormat {
    /// One row per tag: `file,start_s,end_s,index,label,score`.
    CSV("csv") {
        @Override
        public void write(List<RecordingTags> recordings, Appendable out) throws IOException {
            TagTables.csv(recordings, out);
        }
    },

    /// An array of objects, one per window.
    JSON("json") {
        @Override
        public void write(List<RecordingTags> recordings, Appendable out) throws IOException {
            TagJson.write(recordings, out);
        }
    },

    /// A selection table of Raven.
    RAVEN("selections.txt") {
        @Override
        public void write(List<RecordingTags> recordings, Appendable out) throws IOException {
            TagTables.raven(recordings, out);
        }
    },

    /// A label track of Audacity; of one recording, since labels do not name a file.
    AUDACITY("txt") {
        @Override
        public void write(List<RecordingTags> recordings, Appendable out) throws IOException {
            TagTables.audacity(recordings, out);
        }
    };

    private final String ending;

    TagFormat(String ending) {
        this.ending = ending;
    }

    /// Writes recordings, one after another.
    public abstract void write(List<RecordingTags> recordings, Appendable out) throws IOException;

    /// The usual ending of its files, without a dot before it.
    public String ending() {
        return ending;
    }

    /// Its name on a command line.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
