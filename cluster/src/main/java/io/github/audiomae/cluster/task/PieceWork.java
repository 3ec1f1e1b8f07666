package io.github.audiomae.cluster.task;

import io.github.audiomae.cluster.output.ParquetRows;
import io.github.audiomae.cluster.output.PartitionWork;
import io.github.audiomae.cluster.output.TaskFiles;
import io.github.audiomae.explore.EmbeddingExtractor;
import io.github.audiomae.explore.EmbeddingRow;
import io.github.audiomae.export.EmbeddingCard;
import io.github.audiomae.export.EmbeddingColumns;
import io.github.audiomae.files.EnumWord;
import io.github.audiomae.files.Json;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.pipeline.PipelineSize;
import io.github.audiomae.pipeline.WindowPipeline;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.Turns;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.SparkEnv;

/// Computes the embeddings of the pieces of one partition.
public final class EmbeddingWork implements PartitionWork {
    /// Under this name the end of a file of rows records an [EmbeddingCard], as JSON.
    public static final String FOOTER = "audiomae.embeddings";

    private final JobOrder order;
    private final Iterator<Piece> pieces;
    private final TallySum tally;

    /// @param tally is told what was done
    public EmbeddingWork(JobOrder order, Iterator<Piece> pieces, TallySum tally) {
        this.order = order;
        this.pieces = pieces;
        this.tally = tally;
    }

    @Override
    public void writeTo(TaskFiles files) {
        if (!pieces.hasNext()) {
            return;
        }
        long began = System.nanoTime();
        LoadedModel model = ExecutorModels.open(order.model());
        EmbeddingExtractor extractor = new EmbeddingExtractor(model);
        EmbeddingColumns columns = new EmbeddingColumns(extractor.width(), order.level());
        ParquetRows rows = files.table("", columns.schema(), Map.of(FOOTER, card(model, extractor)));
        Tally done = new Tally();
        PieceSource source = new PieceSource(order, model.manifest().preprocessing(), pieces);
        PieceSink<List<EmbeddingRow>> sink = new PieceSink<>(source, files, done, (origin, found) -> {
            for (EmbeddingRow row : found) {
                rows.add(cells -> columns.write(origin, row, cells::write));
            }
        });
        // Other tasks of this executor use the model at the same time, so that one run at once is enough.
        PipelineSize size = PipelineSize.on(model.device(), Turns.ALONE);
        new WindowPipeline<>(
                        (batch, stop) -> extractor.rows(batch, order.level(), stop),
                        model.manifest().preprocessing(),
                        PipelineSize.oneByOne(size.batch()),
                        Turns.ALONE)
                .run(source, sink, new CancellationToken());
        double seconds = (System.nanoTime() - began) / 1e9;
        done.worked(
                SparkEnv.get().executorId(),
                new Tally.Work(done.windows(), seconds, model.device().display()));
        tally.add(done);
    }

    private String card(LoadedModel model, EmbeddingExtractor extractor) {
        Reading reading = order.reading();
        return Json.pretty(new EmbeddingCard(
                EmbeddingCard.SCHEMA,
                order.origin().application(),
                order.origin().created(),
                EmbeddingCard.Model.of(model.folder()),
                model.manifest().preprocessing(),
                new EmbeddingCard.Window(reading.windowSeconds(), reading.hopSeconds(), EmbeddingCard.Window.PADDING),
                EnumWord.of(order.level()),
                extractor.pooling(order.level()),
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
