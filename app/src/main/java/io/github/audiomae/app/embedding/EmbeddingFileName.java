package io.github.audiomae.app.embedding;

import io.github.audiomae.export.EmbeddingFormat;
import io.github.audiomae.export.Sidecar;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The extensions of files of embeddings, so that a name never shows another format than that of the file.
final class EmbeddingFileName {
    private EmbeddingFileName() {}

    /// All files of an export, without its sidecar.
    static List<Path> all(EmbeddingFormat format, Path file) {
        return switch (format) {
            case CSV, PARQUET -> List.of(file);
            case NPY -> List.of(file, Sidecar.of(file, ".index.csv"));
            case PROJECTOR -> List.of(file, Sidecar.of(file, ".metadata.tsv"));
        };
    }

    /// The format that a file name shows, if any.
    static Optional<EmbeddingFormat> format(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return Arrays.stream(EmbeddingFormat.values())
                .filter(format -> name.endsWith(format.ending()))
                .findFirst();
    }

    /// The same file for this format: the extension of another format is changed, other names are kept.
    static Path as(EmbeddingFormat format, Path file) {
        String name = String.valueOf(file.getFileName());
        return format(file)
                .map(before -> name.substring(0, name.length() - before.ending().length()) + format.ending())
                .map(file::resolveSibling)
                .orElse(file);
    }
}
