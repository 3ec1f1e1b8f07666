package io.github.audiomae.app.sweep;

import io.github.audiomae.app.feature.FeatureContext;
import io.github.audiomae.app.fx.Lane;
import io.github.audiomae.app.settings.ResultFolder;
import io.github.audiomae.app.workspace.Excerpt;
import io.github.audiomae.figure.FigureFile;
import io.github.audiomae.recordings.SweepTable;
import io.github.audiomae.sweep.SweepFigure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes a sweep into a folder of its own, with the files of the command `sweep`: `sweep.csv`, `sweep.png`.
final class HowFarExport {
    private final FeatureContext context;
    private final Lane<Path> lane;

    HowFarExport(FeatureContext context) {
        this.context = context;
        lane = context.jobs().fileLane();
    }

    /// Asks for the folder in which to make the new one.
    void ask(@Nullable Swept swept, int followed) {
        if (swept != null) {
            context.files()
                    .openFolder(context.host().window(), context.messages().text("far.save"))
                    .ifPresent(parent -> write(swept, followed, parent));
        }
    }

    /// Writes a sweep into a new folder.
    ///
    /// @param followed place of the class of the figure among the highest of the whole sound, from 0
    /// @param parent exists
    void write(Swept swept, int followed, Path parent) {
        Excerpt sound = swept.excerpt();
        lane.submit(
                (token, progress) -> {
                    Path folder = sound == null
                            ? ResultFolder.unused(parent, "samples-sweep")
                            : ResultFolder.unused(parent, sound.file(), sound.startSeconds(), "sweep");
                    try (SweepTable table = new SweepTable(folder.resolve("sweep.csv"))) {
                        swept.points().forEach(found -> table.add(found.file(), found.point()));
                        table.commit();
                    }
                    FigureFile.write(
                            folder.resolve("sweep.png"),
                            SweepFigure.of(title(sound), caption(swept), swept.all(), followed),
                            FigureFile.DPI);
                    return folder;
                },
                context.problems()
                        .ofSound(
                                lane,
                                folder -> context.problems()
                                        .confirm(context.messages().text("hear.saved", folder))));
    }

    /// Figures are in English, like all files.
    private static String title(@Nullable Excerpt sound) {
        return sound == null ? "Bundled sounds" : String.valueOf(sound.file().getFileName());
    }

    private static List<String> caption(Swept swept) {
        List<String> facts = new ArrayList<>(List.of("model " + swept.model()));
        if (swept.points().size() < swept.total()) {
            facts.add(swept.points().size() + " of " + swept.total() + " masks");
        }
        return facts;
    }
}
