package io.github.audiomae.cluster.task;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.cluster.output.ParquetRows;
import io.github.audiomae.cluster.output.TaskFiles;
import io.github.audiomae.explore.SoundTagger;
import io.github.audiomae.explore.Tag;
import io.github.audiomae.export.TagColumns;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.patches.MaskStrategy;
import io.github.audiomae.patches.PatchMask;
import io.github.audiomae.pipeline.PlacedWindow;
import io.github.audiomae.run.CancellationToken;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/// Classifies windows.
final class ClassAnalysis implements PieceAnalysis<List<Tag>> {
    private final Assignment.Classes work;
    private final SoundTagger tagger;
    private final PatchMask all;
    private final ParquetRows rows;

    ClassAnalysis(Assignment.Classes work, JobOrder order, LoadedModel model, TaskFiles files) {
        this.work = work;
        tagger = new SoundTagger(model);
        all = new MaskStrategy.Random(0, 0).mask(model.manifest().grid());
        rows = files.table("", TagColumns.SCHEMA, order.footer(Map.of()));
    }

    @Override
    public List<List<Tag>> analyse(List<PlacedWindow> batch, CancellationToken token) {
        return tagger.classify(batch, all, token).stream()
                .map(found -> found.top(work.most()).stream()
                        .filter(tag -> tag.score() >= work.least())
                        .toList())
                .toList();
    }

    @Override
    public void write(Results<List<Tag>> piece) throws IOException {
        for (int i = 0; i < piece.spans().size(); i++) {
            TimeSpan span = piece.spans().get(i);
            for (Tag tag : piece.values().get(i)) {
                rows.add(cells -> TagColumns.write(piece.origin(), span, tag, cells::write));
            }
        }
    }
}
