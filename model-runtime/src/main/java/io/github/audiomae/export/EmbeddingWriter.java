package io.github.audiomae.export;

import io.github.audiomae.explore.EmbeddingRow;
import java.nio.file.Path;
import java.util.List;

/// Makes a file, or a few, of embedding rows that come one after another. Nothing appears before [#commit()];
/// closing without it leaves everything as it was. Not thread-safe.
public interface EmbeddingWriter extends AutoCloseable {
    /// Adds a row.
    ///
    /// @param file name of the recording, as results shall show it
    /// @param channel `mix` or a channel number from 1
    /// @throws io.github.audiomae.run.ProblemException if it cannot be written
    void write(String file, String channel, EmbeddingRow row);

    /// Moves everything into place. No rows at all are a valid result.
    void commit();

    /// What [#commit()] writes.
    List<Path> files();

    /// Drops what was not committed; closing twice is harmless.
    @Override
    void close();
}
