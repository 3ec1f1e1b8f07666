package io.github.audiomae.export;

import io.github.audiomae.explore.EmbeddingRow;
import java.nio.file.Path;
import java.util.List;

/// Writes embedding rows to one or several files. Nothing appears before [#commit()]; closing without it leaves
/// everything as it was. Not thread-safe.
public interface EmbeddingWriter extends AutoCloseable {
    /// Adds a row.
    ///
    /// @param origin the recording that it describes
    /// @throws io.github.audiomae.run.ProblemException if it cannot be written
    void write(RowOrigin origin, EmbeddingRow row);

    /// Moves the files into place. A result without rows is valid.
    void commit();

    /// The files that [#commit()] puts into place.
    List<Path> files();

    /// Discards what was not committed; closing twice is harmless.
    @Override
    void close();
}
