package io.github.audiomae.app.embedding;

import io.github.audiomae.export.EmbeddingFormat;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How the names of files of embeddings end, so that a name never promises another format than the file has.
final class EmbeddingFileName {
    private EmbeddingFileName() {}

    static String ending(EmbeddingFormat format) {
        return switch (format) {
            case CSV -> ".csv";
            case PARQUET -> ".parquet";
            case NPY -> ".npy";
            case PROJECTOR -> ".tsv";
        };
    }

    /// The format that this name promises, if any.
    static Optional<EmbeddingFormat> format(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return Arrays.stream(EmbeddingFormat.values())
                .filter(format -> name.endsWith(ending(format)))
                .findFirst();
    }

    /// The same file for this format: a name that promises another one is changed, a name of one's own is kept.
    static Path as(EmbeddingFormat format, Path file) {
        String name = String.valueOf(file.getFileName());
        return format(file)
                .map(before -> name.substring(0, name.length() - ending(before).length()) + ending(format))
                .map(file::resolveSibling)
                .orElse(file);
    }
}
