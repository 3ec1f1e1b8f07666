package io.github.audiomae.collection;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.collection.CatalogueRecording.Status;
import io.github.audiomae.explore.EmbeddingLevel;
import io.github.audiomae.explore.EmbeddingRow;
import io.github.audiomae.export.EmbeddingCard;
import io.github.audiomae.export.EmbeddingFormat;
import io.github.audiomae.export.EmbeddingWriter;
import io.github.audiomae.export.RowOrigin;
import io.github.audiomae.export.Sidecar;
import io.github.audiomae.files.AtomicFile;
import io.github.audiomae.files.EnumWord;
import io.github.audiomae.files.Json;
import io.github.audiomae.recordings.Invocation;
import io.github.audiomae.run.CancellationToken;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/// Writes the vectors of a collection, with the columns and the sidecar of
/// [io.github.audiomae.recordings.EmbeddingExport].
/// Recordings that are done come in the order of their paths, their windows in order of time.
public final class CollectionExport {
    private final SoundCollection collection;

    public CollectionExport(SoundCollection collection) {
        this.collection = collection;
    }

    /// Writes all rows, or nothing.
    ///
    /// @return number of rows
    /// @throws io.github.audiomae.run.ProblemException if the result cannot be written
    /// @throws java.util.concurrent.CancellationException if `token` was cancelled
    public long write(Path target, EmbeddingFormat format, Invocation invocation, CancellationToken token) {
        CollectionCard card = collection.card();
        List<CatalogueRecording> recordings = new ArrayList<>();
        collection.recordings(recording -> {
            if (recording.status() == Status.DONE) {
                recordings.add(recording);
            }
        });
        recordings.sort(Comparator.comparing(CatalogueRecording::file));
        List<EmbeddingCard.Input> inputs = new ArrayList<>();
        try (MappedRows vectors = collection.vectors();
                EmbeddingWriter writer = format.open(target, card.width(), EmbeddingLevel.CLIP)) {
            for (CatalogueRecording recording : recordings) {
                token.throwIfCancelled();
                String file = recording.file().toString();
                RowOrigin origin = new RowOrigin(file, card.channel(), recording.begins());
                collection
                        .catalogue()
                        .each(
                                "SELECT id, start_s, end_s FROM windows WHERE recording = ? ORDER BY id",
                                row -> writer.write(
                                        origin,
                                        new EmbeddingRow(
                                                new TimeSpan(row.getDouble(2), row.getDouble(3)),
                                                OptionalInt.empty(),
                                                vectors.row(row.getLong(1)))),
                                recording.id());
                inputs.add(new EmbeddingCard.Input(file, recording.windows(), null));
            }
            writer.commit();
            if (!AtomicFile.isStream(target)) {
                Json.write(
                        Sidecar.appended(target, ".meta.json"),
                        sidecar(EnumWord.of(format), invocation, inputs, writer.files()));
            }
        }
        return inputs.stream().mapToLong(EmbeddingCard.Input::rows).sum();
    }

    /// What describes the rows.
    EmbeddingCard sidecar(String format, Invocation invocation, List<EmbeddingCard.Input> inputs, List<Path> files) {
        CollectionCard card = collection.card();
        return new EmbeddingCard(
                EmbeddingCard.SCHEMA,
                invocation.application(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                card.model(),
                card.preprocessing(),
                card.window(),
                card.level(),
                card.pooling(),
                card.width(),
                inputs.stream().mapToLong(EmbeddingCard.Input::rows).sum(),
                card.channel(),
                null,
                "from the collection " + collection.folder(),
                format,
                files.stream().map(file -> String.valueOf(file.getFileName())).toList(),
                inputs,
                invocation.commandLine());
    }
}
