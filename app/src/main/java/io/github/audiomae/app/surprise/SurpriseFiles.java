package io.github.audiomae.app.surprise;

import io.github.audiomae.app.feature.ResultFolder;
import io.github.audiomae.figure.FigureFile;
import io.github.audiomae.model.ModelManifest;
import io.github.audiomae.recordings.SurpriseExport;
import io.github.audiomae.recordings.SurpriseFigure;
import io.github.audiomae.recordings.SurpriseTable;
import io.github.audiomae.surprise.ContextMasks;
import io.github.audiomae.surprise.SurpriseCurve;
import io.github.audiomae.surprise.SurpriseStep;
import java.nio.file.Path;
import java.util.List;

/// The surprise as files, those of the command `surprise`: `surprise.csv`, `surprise.npy`, `surprise.png`; of a window
/// also `expected.npy` and `spread.npy`, which are too large to be kept for a whole recording.
final class SurpriseFiles {
    private static final String UNIT = "in units of the spread over contexts; not a probability";

    private SurpriseFiles() {}

    /// Those of a window.
    static ResultFolder of(Expected window) {
        Path sound = window.excerpt().file();
        return ResultFolder.of(sound, window.excerpt().startSeconds(), "surprise", folder -> {
            try (SurpriseExport export = new SurpriseExport(folder, window.model())) {
                export.found(Expected.span(window.excerpt()), window.expectation());
                export.commit();
            }
            draw(folder, sound, facts(window.model(), window.masks()), SurpriseCurve.novelty(window.steps()));
        });
    }

    /// How a surprise was found, for the caption of its figure.
    static List<String> facts(ModelManifest model, ContextMasks masks) {
        return List.of(
                "model " + model.name(),
                masks.count() + " contexts",
                "each patch hidden in " + masks.hiddenTimes(),
                UNIT);
    }

    /// Those of a recording.
    ///
    /// @param novelty of at least one step
    /// @param facts how it was found
    static ResultFolder of(Path sound, SurpriseCurve novelty, List<String> facts) {
        SurpriseStep first = novelty.steps().getFirst();
        return ResultFolder.of(sound, "surprise", folder -> {
            try (SurpriseTable table = new SurpriseTable(folder, first.bands().length)) {
                novelty.steps().forEach(table::add);
                table.commit();
            }
            draw(folder, sound, facts, novelty);
        });
    }

    private static void draw(Path folder, Path sound, List<String> facts, SurpriseCurve novelty) {
        FigureFile.write(
                folder.resolve(SurpriseFigure.FILE),
                SurpriseFigure.of(String.valueOf(sound.getFileName()), facts, novelty),
                FigureFile.DPI);
    }
}
