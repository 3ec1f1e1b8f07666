package io.github.audiomae.cluster.task;

import io.github.audiomae.cluster.output.ParquetRows;
import io.github.audiomae.cluster.output.TaskFiles;
import io.github.audiomae.explore.EmbeddingExtractor;
import io.github.audiomae.explore.EmbeddingLevel;
import io.github.audiomae.explore.EmbeddingRow;
import io.github.audiomae.export.EmbeddingCard;
import io.github.audiomae.export.EmbeddingColumns;
import io.github.audiomae.files.EnumWord;
import io.github.audiomae.files.Json;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.pipeline.PlacedWindow;
import io.github.audiomae.run.CancellationToken;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/// Computes embeddings.
final class EmbeddingAnalysis implements PieceAnalysis<List<EmbeddingRow>> {
    /// Under this name the end of a file of rows records an [EmbeddingCard], as JSON.
    private static final String CARD = "audiomae.embeddings";

    private final EmbeddingLevel level;
    private final EmbeddingExtractor extractor;
    private final EmbeddingColumns columns;
    private final ParquetRows rows;

    EmbeddingAnalysis(Assignment.Embeddings work, JobOrder order, LoadedModel model, TaskFiles files) {
        level = work.level();
        extractor = new EmbeddingExtractor(model);
        columns = new EmbeddingColumns(extractor.width(), level);
        rows = files.table("", columns.schema(), order.footer(Map.of(CARD, card(order, model))));
    }

    @Override
    public List<List<EmbeddingRow>> analyse(List<PlacedWindow> batch, CancellationToken token) {
        return extractor.rows(batch, level, token);
    }

    @Override
    public void write(Results<List<EmbeddingRow>> piece) throws IOException {
        for (List<EmbeddingRow> window : piece.values()) {
            for (EmbeddingRow row : window) {
                rows.add(cells -> columns.write(piece.origin(), row, cells::write));
            }
        }
    }

    private String card(JobOrder order, LoadedModel model) {
        Reading reading = order.reading();
        return Json.pretty(new EmbeddingCard(
                EmbeddingCard.SCHEMA,
                order.origin().application(),
                order.origin().created(),
                EmbeddingCard.Model.of(model.folder()),
                model.manifest().preprocessing(),
                EmbeddingCard.Window.of(
                        reading.windowSeconds(),
                        reading.hopSeconds(),
                        model.manifest().preprocessing()),
                EnumWord.of(level),
                extractor.pooling(level),
                extractor.width(),
                0,
                reading.channel(),
                null,
                model.device().display(),
                "parquet",
                List.of(),
                List.of(),
                order.origin().commandLine()));
    }
}
