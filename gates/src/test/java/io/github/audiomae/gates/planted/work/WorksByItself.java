package io.github.audiomae.gates.planted.work;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.explore.EmbeddingLevel;
import io.github.audiomae.export.EmbeddingFormat;
import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.features.WindowPlan;
import io.github.audiomae.inference.ClassifierOutput;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.patches.PatchMask;
import io.github.audiomae.run.CancellationToken;
import java.nio.file.Path;
import java.util.List;

final class WorksByItself {
    private WorksByItself() {}

    static List<TimeSpan> cuts() {
        return WindowPlan.WHOLE.spans(60);
    }

    static ClassifierOutput runs(LoadedModel model, SpectrogramWindow window) {
        return model.classify(window, PatchMask.nothingHidden(PatchGrid.AUDIOSET), CancellationToken.none());
    }

    static void writes(Path file) {
        EmbeddingFormat.CSV.open(file, 1, EmbeddingLevel.CLIP).close();
    }
}
