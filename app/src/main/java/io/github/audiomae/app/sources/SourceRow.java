package io.github.audiomae.app.sources;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A row of the sources.
sealed interface SourceRow {
    /// The heading of a group, which can be folded.
    ///
    /// @param kind what it groups
    /// @param folder the folder of a [Kind#FOLDER]; null otherwise
    /// @param count sounds in it
    /// @param open whether they are listed
    record Group(Kind kind, @Nullable Path folder, int count, boolean open) implements SourceRow {
        /// Names it in files.
        String id() {
            return folder == null ? kind.name() : folder.toString();
        }
    }

    /// A sound.
    ///
    /// @param own whether it can be removed
    record Item(RecordingEntry entry, boolean own) implements SourceRow {}

    /// What a group holds.
    enum Kind {
        /// The sounds of a folder.
        FOLDER,
        /// Sounds opened one by one.
        OPENED,
        /// The bundled sounds.
        SAMPLES
    }
}
