package io.github.audiomae.collection;

import blue.strategic.parquet.Hydrator;
import blue.strategic.parquet.ParquetReader;
import io.github.audiomae.export.DoneColumns;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A folder that `audiomae cluster embed` wrote: rows, and beside them the recordings that are done.
///
/// @param folder the folder
record ClusterOutput(Path folder) {
    /// Below this name, the end of a file of rows describes them as a sidecar does.
    static final String CARD = "audiomae.embeddings";

    /// What the rows' files say about themselves; null in a file that says nothing.
    @Nullable
    String card(Path file) {
        try {
            return ParquetReader.readMetadata(file.toFile())
                    .getFileMetaData()
                    .getKeyValueMetaData()
                    .get(CARD);
        } catch (IOException | RuntimeException e) {
            throw unreadable(file, e);
        }
    }

    /// The files of rows, in order.
    ///
    /// @throws ProblemException if there are none
    List<Path> rowFiles() {
        List<Path> files = parquetIn(folder);
        if (files.isEmpty()) {
            throw new ProblemException(ProblemCode.FILE, Sentence.of("catalogue.no-rows", folder));
        }
        return files;
    }

    /// The files of recordings, in order.
    List<Path> recordingFiles() {
        return parquetIn(folder.resolve(DoneColumns.FOLDER));
    }

    /// Passes on the rows of a file, each as the values of its columns.
    void rows(Path file, Consumer<Map<String, Object>> receiver) {
        try (Stream<Map<String, Object>> rows =
                ParquetReader.streamContent(file.toFile(), new Cells(), path -> path[0])) {
            rows.forEach(receiver);
        } catch (IOException | UncheckedIOException e) {
            throw unreadable(file, e);
        }
    }

    private static List<Path> parquetIn(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(file -> file.getFileName().toString().endsWith(".parquet"))
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
    }

    private static ProblemException unreadable(Path file, Exception cause) {
        return new ProblemException(
                ProblemCode.FILE, Sentence.of("catalogue.rows", file, String.valueOf(cause.getMessage())), cause);
    }

    private static final class Cells implements Hydrator<Map<String, Object>, Map<String, Object>, String> {
        @Override
        public Map<String, Object> start() {
            return new HashMap<>();
        }

        @Override
        public Map<String, Object> add(Map<String, Object> row, String column, @Nullable Object value) {
            if (value != null) {
                row.put(column, value);
            }
            return row;
        }

        @Override
        public Map<String, Object> finish(Map<String, Object> row) {
            return row;
        }
    }
}
