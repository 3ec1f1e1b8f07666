package io.github.audiomae.app.explanation;

import io.github.audiomae.app.feature.ResultFolder;
import io.github.audiomae.app.workspace.Excerpt;
import io.github.audiomae.colour.ColourMap;
import io.github.audiomae.experiment.ExplanationReport;
import io.github.audiomae.explanation.Explanation;
import io.github.audiomae.figure.FigureFile;
import io.github.audiomae.model.ModelManifest;
import io.github.audiomae.plot.ColourChoice;

/// An explanation as files, those of the command `explain`: `attribution.npy`, `curves.json`, `curves.csv`,
/// `explanation.png`.
final class WhyFiles {
    private WhyFiles() {}

    /// @param sound the window
    /// @param model that was explained
    static ResultFolder of(Explanation found, Excerpt sound, ModelManifest model, ColourMap map) {
        return ResultFolder.of(sound.file(), sound.startSeconds(), found.label(), folder -> {
            ExplanationReport report = new ExplanationReport(
                    String.valueOf(sound.file().getFileName()),
                    sound.startSeconds(),
                    sound.as(model.preprocessing()),
                    model.preprocessing(),
                    model.name(),
                    found);
            report.writeArray(folder.resolve("attribution.npy"));
            report.writeAreas(folder.resolve("curves.json"));
            report.writeCurves(folder.resolve("curves.csv"));
            FigureFile.write(folder.resolve("explanation.png"), report.figure(ColourChoice.of(map)), FigureFile.DPI);
        });
    }
}
