package io.github.audiomae.collection;

import io.github.audiomae.collection.CatalogueRecording.Status;
import io.github.audiomae.explore.EmbeddingLevel;
import io.github.audiomae.explore.EmbeddingRow;
import io.github.audiomae.export.DoneColumns;
import io.github.audiomae.export.EmbeddingColumns;
import io.github.audiomae.export.RowCells;
import io.github.audiomae.export.RowOrigin;
import io.github.audiomae.files.EnumWord;
import io.github.audiomae.files.Folders;
import io.github.audiomae.files.Json;
import io.github.audiomae.files.Unwritable;
import io.github.audiomae.recordings.Invocation;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;

/// Writes the vectors of a collection as a folder such as `audiomae cluster embed` writes: [CollectionImport] makes a
/// collection with the same recordings, windows and vectors of it. Classes, labels and heads are left out.
public final class ClusterFolderExport {
    private static final String FILE = "part-00000.parquet";

    private final SoundCollection collection;

    public ClusterFolderExport(SoundCollection collection) {
        this.collection = collection;
    }

    /// Writes all rows, or nothing. Blocking.
    ///
    /// @param target must not exist, or be empty
    /// @return number of rows
    /// @throws ProblemException if the target holds something, or cannot be written
    /// @throws java.util.concurrent.CancellationException if `token` was cancelled
    public long write(Path target, Invocation invocation, CancellationToken token) {
        try {
            if (!Folders.entries(target).isEmpty()) {
                throw new ProblemException(ProblemCode.CANNOT_WRITE, Sentence.of("catalogue.taken", target));
            }
            Path above = Files.createDirectories(
                    Objects.requireNonNull(target.toAbsolutePath().normalize().getParent()));
            Path draft = Files.createTempDirectory(above, ".audiomae-");
            try {
                long rows = fill(draft, invocation, token);
                Files.deleteIfExists(target);
                Files.move(draft, target);
                return rows;
            } finally {
                Folders.delete(draft);
            }
        } catch (IOException e) {
            throw Unwritable.because(target, e);
        }
    }

    private long fill(Path draft, Invocation invocation, CancellationToken token) throws IOException {
        CollectionCard card = collection.card();
        EmbeddingColumns columns = new EmbeddingColumns(card.width(), EmbeddingLevel.CLIP);
        Map<String, String> footer = Map.of(
                ClusterOutput.CARD,
                Json.pretty(new CollectionExport(collection).sidecar("parquet", invocation, List.of(), List.of())));
        Path noted = Files.createDirectories(draft.resolve(DoneColumns.FOLDER)).resolve(FILE);
        List<CatalogueRecording> recordings = new ArrayList<>();
        collection.recordings(recordings::add);
        long rows = 0;
        try (MappedRows vectors = collection.vectors();
                ParquetWriter<Group> windows = open(draft.resolve(FILE), columns.schema(), footer);
                ParquetWriter<Group> notes = open(noted, DoneColumns.SCHEMA, Map.of())) {
            for (CatalogueRecording recording : recordings) {
                if (recording.status() != Status.DONE) {
                    continue;
                }
                token.throwIfCancelled();
                notes.write(note(recording));
                RowOrigin origin = new RowOrigin(recording.file().toString(), card.channel(), recording.begins());
                for (StoredWindow window : collection.windows(recording.id())) {
                    Group row = new SimpleGroup(columns.schema());
                    columns.write(
                            origin,
                            new EmbeddingRow(window.span(), OptionalInt.empty(), vectors.row(window.id())),
                            cells(row));
                    windows.write(row);
                    rows++;
                }
            }
        }
        return rows;
    }

    private Group note(CatalogueRecording recording) {
        Group note = new SimpleGroup(DoneColumns.SCHEMA);
        RowCells cells = cells(note);
        cells.write("file", recording.file().toString());
        cells.write("location", recording.file().toString());
        cells.write("sha256", String.valueOf(recording.sha256()));
        cells.write("bytes", recording.bytes());
        cells.write("modified_ms", recording.modifiedMillis());
        Double seconds = recording.seconds();
        cells.write("seconds", seconds == null ? 0.0 : seconds);
        long rate = collection.catalogue().number("SELECT sample_rate FROM recordings WHERE id = ?", recording.id());
        if (rate > 0) {
            cells.write("sample_rate", Math.toIntExact(rate));
        }
        recording.begins().ifPresent(start -> {
            cells.write("begins", start.iso(0));
            cells.write("begins_source", EnumWord.of(start.source()));
        });
        cells.write("first_window", 0);
        cells.write("windows", recording.windows());
        cells.write("all_windows", recording.windows());
        return note;
    }

    private static RowCells cells(Group row) {
        return (column, value) -> {
            switch (value) {
                case String text -> row.add(column, text);
                case Float number -> row.add(column, number.floatValue());
                case Double number -> row.add(column, number.doubleValue());
                case Integer number -> row.add(column, number.intValue());
                case Long number -> row.add(column, number.longValue());
                default -> throw new IllegalArgumentException("no cell can hold " + value.getClass());
            }
        };
    }

    private static ParquetWriter<Group> open(Path file, MessageType schema, Map<String, String> footer)
            throws IOException {
        return ExampleParquetWriter.builder(new LocalOutputFile(file))
                .withType(schema)
                .withExtraMetaData(footer)
                .withCompressionCodec(CompressionCodecName.SNAPPY)
                .build();
    }
}
