package io.github.audiomae.cluster.task;

import io.github.audiomae.cluster.output.ParquetRows;
import io.github.audiomae.cluster.output.TaskFiles;
import io.github.audiomae.detection.DetectedEvent;
import io.github.audiomae.explore.ClassTimeline;
import io.github.audiomae.explore.Classification;
import io.github.audiomae.explore.Detection;
import io.github.audiomae.explore.SoundTagger;
import io.github.audiomae.export.DetectionSheet;
import io.github.audiomae.export.ParquetDetections;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.patches.PatchMask;
import io.github.audiomae.pipeline.PlacedWindow;
import io.github.audiomae.run.CancellationToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds detections: keeps the scores of all windows of a recording, 4 bytes for each class.
final class DetectionAnalysis implements PieceAnalysis<float[]> {
    private final Assignment.Detections work;
    private final SoundTagger tagger;
    private final PatchMask all;
    private final DetectionSheet sheet;
    private final ParquetRows rows;

    DetectionAnalysis(Assignment.Detections work, JobOrder order, LoadedModel model, TaskFiles files) {
        this.work = work;
        tagger = new SoundTagger(model);
        all = PatchMask.nothingHidden(model.manifest().grid());
        sheet = new DetectionSheet(
                List.of(),
                model.folder().id(),
                order.model().sha256(),
                order.reading().channelChoice());
        rows = files.table("", ParquetDetections.SCHEMA, order.footer(Map.of()));
    }

    @Override
    public List<float[]> analyse(List<PlacedWindow> batch, CancellationToken token) {
        return tagger.classify(batch, all, token).stream()
                .map(DetectionAnalysis::scores)
                .toList();
    }

    private static float[] scores(Classification found) {
        float[] scores = new float[found.logits().length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = found.score(i);
        }
        return scores;
    }

    @Override
    public void write(Results<float[]> piece) throws IOException {
        int classes = tagger.labels().size();
        float[] scores = new float[piece.values().size() * classes];
        for (int i = 0; i < piece.values().size(); i++) {
            System.arraycopy(piece.values().get(i), 0, scores, i * classes, classes);
        }
        ClassTimeline timeline = new ClassTimeline(
                tagger.labels(), piece.spans(), scores, piece.spans().size(), piece.seconds());
        String file = piece.origin().file();
        for (Detection found :
                Detection.in(timeline, work.settings()::of, work.settings().mergeGapSeconds())) {
            DetectedEvent event =
                    new DetectedEvent(Path.of(file), found, piece.origin().start(), Optional.empty());
            if (work.classes().isEmpty() || work.classes().contains(event.label())) {
                rows.add(cells -> ParquetDetections.write(file, event, sheet, cells::write));
            }
        }
    }
}
