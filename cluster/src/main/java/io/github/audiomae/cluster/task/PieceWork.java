package io.github.audiomae.cluster.task;

import io.github.audiomae.cluster.output.PartitionWork;
import io.github.audiomae.cluster.output.TaskFiles;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.pipeline.PipelineSize;
import io.github.audiomae.pipeline.WindowPipeline;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.Sentence;
import io.github.audiomae.run.Turns;
import java.util.Iterator;
import org.apache.spark.SparkEnv;

/// Analyses the pieces of one partition.
public final class PieceWork implements PartitionWork {
    private final JobOrder order;
    private final Iterator<Piece> pieces;
    private final TallySum tally;

    /// @param tally is told what was done
    public PieceWork(JobOrder order, Iterator<Piece> pieces, TallySum tally) {
        this.order = order;
        this.pieces = pieces;
        this.tally = tally;
    }

    @Override
    public void writeTo(TaskFiles files) {
        if (pieces.hasNext()) {
            long began = System.nanoTime();
            LoadedModel model = ExecutorModels.open(order.model());
            Tally done = new Tally();
            run(order.assignment().in(order, model, files), model, files, done);
            done.worked(
                    SparkEnv.get().executorId(),
                    new Tally.Work(
                            done.windows(),
                            (System.nanoTime() - began) / 1e9,
                            model.device().display(),
                            model.device()
                                    .whyNotRequested()
                                    .map(Sentence::toString)
                                    .orElse("")));
            tally.add(done);
        }
    }

    private <R> void run(PieceAnalysis<R> analysis, LoadedModel model, TaskFiles files, Tally done) {
        PieceSource source = new PieceSource(order, model.manifest().preprocessing(), pieces);
        PieceSink<R> sink = new PieceSink<>(source, order, files, done, analysis);
        // Other tasks of this executor use the model at the same time, so that one run at once is enough.
        PipelineSize size = PipelineSize.of(model, Turns.ALONE);
        new WindowPipeline<>(
                        analysis, model.manifest().preprocessing(), PipelineSize.oneByOne(size.batch()), Turns.ALONE)
                .run(source, sink, new CancellationToken());
    }
}
