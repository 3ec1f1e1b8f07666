package io.github.audiomae.export;

import io.github.audiomae.explore.EmbeddingLevel;
import io.github.audiomae.files.AtomicFile;
import java.nio.file.Path;

/// How embeddings are stored.
public enum EmbeddingFormat {
    /// One table: `file,start_s,end_s,channel,e0000…,clock_start,clock_end`.
    CSV(".csv", CsvEmbeddings::new),

    /// One Apache Parquet table: the columns of [#CSV], numbers stored as numbers.
    PARQUET(".parquet", ParquetEmbeddings::new),

    /// A float32 array `[rows, width]`, and beside it a table with the same rows, `NAME.index.csv`.
    NPY(".npy", NpyEmbeddings::new),

    /// The two files of the TensorFlow Embedding Projector: vectors without a header, and beside them
    /// `NAME.metadata.tsv`.
    PROJECTOR(".tsv", (output, width, level) -> new ProjectorEmbeddings(output, level));

    private final String ending;
    private final Opener opener;

    EmbeddingFormat(String ending, Opener opener) {
        this.ending = ending;
        this.opener = opener;
    }

    /// How the name of a file ends, for example `.csv`.
    public String ending() {
        return ending;
    }

    /// Starts files of this format; the caller commits and closes the writer.
    ///
    /// @param width values per row
    /// @param level determines whether rows name a patch
    /// @throws io.github.audiomae.run.ProblemException if they cannot be written
    public EmbeddingWriter open(Path output, int width, EmbeddingLevel level) {
        return opener.open(output, width, level);
    }

    /// Whether a result can be written to a target: a pipe takes one file.
    public boolean fits(Path target) {
        return isOneFile() || !AtomicFile.isStream(target);
    }

    /// Whether a result is one file, which can also be sent through a pipe.
    public boolean isOneFile() {
        return this == CSV || this == PARQUET;
    }

    /// Starts a table with the rows of an earlier one before its own; only for [#CSV].
    ///
    /// @param table a file of the same width and level
    /// @throws io.github.audiomae.run.ProblemException if it has other columns, or cannot be read or written
    public EmbeddingWriter append(Path table, int width, EmbeddingLevel level) {
        if (!canAppend()) {
            throw new IllegalArgumentException("rows cannot be added to " + this);
        }
        return CsvEmbeddings.after(table, width, level);
    }

    /// Whether rows can be added to an earlier file.
    public boolean canAppend() {
        return this == CSV;
    }

    @FunctionalInterface
    private interface Opener {
        EmbeddingWriter open(Path output, int width, EmbeddingLevel level);
    }
}
