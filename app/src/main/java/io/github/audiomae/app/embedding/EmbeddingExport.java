package io.github.audiomae.app.embedding;

import io.github.audiomae.app.program.Program;
import io.github.audiomae.audio.io.AudioSource;
import io.github.audiomae.audio.io.ChannelChoice;
import io.github.audiomae.explore.EmbeddingExtractor;
import io.github.audiomae.export.EmbeddingCard;
import io.github.audiomae.export.EmbeddingWriter;
import io.github.audiomae.export.Sidecar;
import io.github.audiomae.features.SoundWindowSource;
import io.github.audiomae.files.Json;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.Progress;
import io.github.audiomae.run.Turns;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// Writes the embeddings of one recording, and beside them what has to be known to make them again: the same
/// files that the command line writes.
final class EmbeddingExport {
    private static final String CHANNEL = ChannelChoice.average().toString();
    private static final double PER_SECOND = 100;

    private final LoadedModel model;
    private final EmbeddingExtractor extractor;
    private final EmbeddingOrder order;

    EmbeddingExport(LoadedModel model, Turns turns, EmbeddingOrder order) {
        this.model = model;
        this.order = order;
        extractor = new EmbeddingExtractor(model, turns);
    }

    /// Writes everything, or nothing when it is cancelled or fails.
    ///
    /// @return rows written
    long run(CancellationToken token, Progress progress) {
        long[] rows = new long[1];
        long total = Math.round(order.recording().seconds() * PER_SECOND);
        try (SoundWindowSource sound =
                        new SoundWindowSource(AudioSource.open(order.recording().file()));
                EmbeddingWriter writer = order.format()
                        .open(order.target(), extractor.width(), order.request().level())) {
            String name = order.recording().file().toString();
            extractor.extract(sound, order.request(), token, row -> {
                writer.write(name, CHANNEL, row);
                rows[0]++;
                progress.report(Math.round(row.span().endSeconds() * PER_SECOND), total, "");
            });
            token.throwIfCancelled();
            writer.commit();
            Json.write(Sidecar.appended(order.target(), ".meta.json"), card(rows[0], writer));
        }
        return rows[0];
    }

    private EmbeddingCard card(long rows, EmbeddingWriter writer) {
        return new EmbeddingCard(
                EmbeddingCard.SCHEMA,
                Program.nameAndVersion(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                EmbeddingCard.Model.of(model.folder()),
                model.manifest().preprocessing(),
                new EmbeddingCard.Window(
                        order.request().plan().windowSeconds(),
                        order.request().plan().hopSeconds(),
                        EmbeddingCard.Window.PADDING),
                EmbeddingCard.name(order.request().level()),
                extractor.pooling(order.request().level()),
                extractor.width(),
                rows,
                CHANNEL,
                null,
                model.device().display(),
                order.format().id(),
                writer.files().stream()
                        .map(file -> String.valueOf(file.getFileName()))
                        .toList(),
                List.of(new EmbeddingCard.Input(order.recording().file().toString(), rows, null)),
                order.commandLine(model.folder().id()));
    }
}
