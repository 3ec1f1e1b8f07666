package io.github.audiomae.app.explanation;

import io.github.audiomae.app.feature.FeatureContext;
import io.github.audiomae.app.fx.Lane;
import io.github.audiomae.app.settings.ResultFolder;
import io.github.audiomae.app.workspace.Excerpt;
import io.github.audiomae.colour.ColourMap;
import io.github.audiomae.experiment.ExplanationReport;
import io.github.audiomae.explanation.Explanation;
import io.github.audiomae.figure.FigureFile;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.plot.ColourChoice;
import java.nio.file.Path;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// Writes an explanation into a folder of its own, with the files of the command `explain`: `attribution.npy`,
/// `curves.json`, `curves.csv`, `explanation.png`.
final class WhyExport {
    private final FeatureContext context;
    private final WhyViewModel why;
    private final ObservableValue<@Nullable LoadedModel> model;
    private final Lane<Path> lane;

    WhyExport(FeatureContext context, WhyViewModel why, ObservableValue<@Nullable LoadedModel> model) {
        this.context = context;
        this.why = why;
        this.model = model;
        lane = context.jobs().fileLane();
    }

    /// Asks for the folder in which to make the new one.
    void ask() {
        context.files()
                .openFolder(context.host().window(), context.messages().text("why.save"))
                .ifPresent(this::write);
    }

    /// Writes the explanation into a new folder.
    ///
    /// @param parent exists
    void write(Path parent) {
        Explanation found = why.explanation().get();
        WhyViewModel.Evidence evidence = why.evidence().get();
        LoadedModel runner = model.getValue();
        if (found == null || evidence == null || runner == null) {
            return;
        }
        String name = runner.manifest().name();
        ColourMap map = context.settings().colourMap().get();
        Excerpt sound = evidence.excerpt();
        var preprocessing = runner.manifest().preprocessing();
        lane.submit(
                (token, progress) -> {
                    ExplanationReport report = new ExplanationReport(
                            String.valueOf(sound.file().getFileName()),
                            sound.startSeconds(),
                            sound.as(preprocessing),
                            preprocessing.normalization(),
                            name,
                            found);
                    Path folder = ResultFolder.unused(parent, sound.file(), sound.startSeconds(), found.label());
                    report.writeArray(folder.resolve("attribution.npy"));
                    report.writeAreas(folder.resolve("curves.json"));
                    report.writeCurves(folder.resolve("curves.csv"));
                    FigureFile.write(
                            folder.resolve("explanation.png"), report.figure(ColourChoice.of(map)), FigureFile.DPI);
                    return folder;
                },
                context.problems()
                        .ofSound(
                                lane,
                                folder -> context.problems()
                                        .confirm(context.messages().text("hear.saved", folder))));
    }
}
