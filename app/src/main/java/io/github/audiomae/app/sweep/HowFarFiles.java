package io.github.audiomae.app.sweep;

import io.github.audiomae.app.feature.ResultFolder;
import io.github.audiomae.app.workspace.Excerpt;
import io.github.audiomae.figure.FigureFile;
import io.github.audiomae.recordings.SweepTable;
import io.github.audiomae.sweep.SweepFigure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A sweep as files, those of the command `sweep`: `sweep.csv`, `sweep.png`.
final class HowFarFiles {
    private HowFarFiles() {}

    /// @param followed place of the class of the figure among the highest of the whole sound, from 0
    static ResultFolder of(Swept swept, int followed) {
        Excerpt sound = swept.excerpt();
        return sound == null
                ? new ResultFolder("samples-sweep", folder -> write(folder, swept, "Bundled sounds", followed))
                : ResultFolder.of(
                        sound.file(),
                        sound.startSeconds(),
                        "sweep",
                        folder ->
                                write(folder, swept, String.valueOf(sound.file().getFileName()), followed));
    }

    /// Figures are in English, like all files.
    private static void write(Path folder, Swept swept, String title, int followed) {
        try (SweepTable table = new SweepTable(folder.resolve("sweep.csv"))) {
            swept.points().forEach(found -> table.add(found.file(), found.point()));
            table.commit();
        }
        FigureFile.write(
                folder.resolve("sweep.png"),
                SweepFigure.of(title, caption(swept), swept.all(), followed),
                FigureFile.DPI);
    }

    private static List<String> caption(Swept swept) {
        List<String> facts = new ArrayList<>(List.of("model " + swept.model()));
        if (swept.points().size() < swept.total()) {
            facts.add(swept.points().size() + " of " + swept.total() + " masks");
        }
        return facts;
    }
}
