package io.github.audiomae.cluster.task;

import io.github.audiomae.cluster.output.ParquetRows;
import io.github.audiomae.cluster.output.TaskFiles;
import io.github.audiomae.export.SurpriseColumns;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.pipeline.PlacedWindow;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.Progress;
import io.github.audiomae.run.Turns;
import io.github.audiomae.surprise.ContextAnalysis;
import io.github.audiomae.surprise.ContextMasks;
import io.github.audiomae.surprise.SurpriseStep;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/// Finds how surprising the time steps of windows are.
final class SurpriseAnalysis implements PieceAnalysis<List<SurpriseStep>> {
    private final ContextAnalysis contexts;
    private final SurpriseColumns columns;
    private final ParquetRows rows;

    SurpriseAnalysis(Assignment.Surprises work, JobOrder order, LoadedModel model, TaskFiles files) {
        contexts = new ContextAnalysis(model, new ContextMasks(work.masks(), work.seed()), Turns.ALONE);
        columns = new SurpriseColumns(model.manifest().grid().frequency());
        rows = files.table("", columns.schema(), order.footer(Map.of()));
    }

    @Override
    public List<List<SurpriseStep>> analyse(List<PlacedWindow> batch, CancellationToken token) {
        return batch.stream()
                .map(placed -> SurpriseStep.of(placed.span(), contexts.analyse(placed.window(), Progress.NONE, token)))
                .toList();
    }

    @Override
    public void write(Results<List<SurpriseStep>> piece) throws IOException {
        for (List<SurpriseStep> window : piece.values()) {
            for (SurpriseStep step : window) {
                rows.add(cells -> columns.write(piece.origin(), step, cells::write));
            }
        }
    }
}
