package io.github.audiomae.app.surprise;

import io.github.audiomae.app.feature.ResultFolder;
import io.github.audiomae.figure.FigureFile;
import io.github.audiomae.recordings.SurpriseExport;
import io.github.audiomae.recordings.SurpriseFigure;
import io.github.audiomae.recordings.SurpriseTable;
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
            List<String> facts = List.of(
                    "model " + window.model().name(),
                    window.masks().count() + " contexts",
                    "each patch hidden in " + window.masks().hiddenTimes(),
                    UNIT);
            draw(folder, sound, facts, window.steps());
        });
    }

    /// Those of a recording.
    ///
    /// @param steps at least one
    static ResultFolder of(Path sound, List<SurpriseStep> steps) {
        SurpriseStep first = steps.getFirst();
        return ResultFolder.of(sound, first.span().startSeconds(), "surprise", folder -> {
            try (SurpriseTable table = new SurpriseTable(folder, first.bands().length)) {
                steps.forEach(table::add);
                table.commit();
            }
            draw(folder, sound, List.of(UNIT), steps);
        });
    }

    private static void draw(Path folder, Path sound, List<String> facts, List<SurpriseStep> steps) {
        FigureFile.write(
                folder.resolve(SurpriseFigure.FILE),
                SurpriseFigure.of(String.valueOf(sound.getFileName()), facts, steps),
                FigureFile.DPI);
    }
}
