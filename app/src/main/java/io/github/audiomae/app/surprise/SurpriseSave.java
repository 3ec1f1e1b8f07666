package io.github.audiomae.app.surprise;

import io.github.audiomae.app.feature.FeatureContext;
import io.github.audiomae.app.fx.Lane;
import io.github.audiomae.app.settings.ResultFolder;
import io.github.audiomae.figure.FigureFile;
import io.github.audiomae.recordings.SurpriseFigure;
import io.github.audiomae.recordings.SurpriseTable;
import io.github.audiomae.surprise.SurpriseStep;
import java.nio.file.Path;
import java.util.List;

/// Writes the surprise over time into a folder of its own, with files of the command `surprise`: `surprise.csv`,
/// `surprise.npy`, `surprise.png`.
final class SurpriseSave {
    private final FeatureContext context;
    private final Lane<Path> lane;

    SurpriseSave(FeatureContext context) {
        this.context = context;
        lane = context.jobs().fileLane();
    }

    /// Asks for the folder in which to make the new one.
    void ask(Path sound, List<SurpriseStep> steps) {
        context.files()
                .openFolder(context.host().window(), context.messages().text("surprise.save"))
                .ifPresent(parent -> write(sound, steps, parent));
    }

    /// Writes steps into a new folder.
    ///
    /// @param steps at least one
    /// @param parent exists
    void write(Path sound, List<SurpriseStep> steps, Path parent) {
        lane.submit(
                (token, progress) -> {
                    double start = steps.getFirst().span().startSeconds();
                    Path folder = ResultFolder.unused(parent, sound, start, "surprise");
                    try (SurpriseTable table =
                            new SurpriseTable(folder, steps.getFirst().bands().length)) {
                        steps.forEach(table::add);
                        table.commit();
                    }
                    FigureFile.write(
                            folder.resolve(SurpriseFigure.FILE),
                            SurpriseFigure.of(
                                    String.valueOf(sound.getFileName()),
                                    List.of("in units of the spread over contexts; not a probability"),
                                    steps),
                            FigureFile.DPI);
                    return folder;
                },
                context.problems()
                        .ofSound(
                                lane,
                                folder -> context.problems()
                                        .confirm(context.messages().text("hear.saved", folder))));
    }
}
