package io.github.audiomae.app.experiment;

import io.github.audiomae.app.feature.FeatureContext;
import java.awt.image.BufferedImage;
import java.util.Map;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

/// Lets a person save or copy what the window shows.
final class ExperimentActions {
    private final ExperimentViewModel experiment;
    private final FeatureContext context;

    ExperimentActions(ExperimentViewModel experiment, FeatureContext context) {
        this.experiment = experiment;
        this.context = context;
    }

    /// Puts the figure on the clipboard.
    void copyFigure() {
        experiment.draw(this::copy);
    }

    /// Asks how and where to save the figure.
    void saveFigure() {
        new FigureDialog(
                        experiment,
                        context.files(),
                        context.messages(),
                        context.host().window())
                .show();
    }

    /// Asks where to save the experiment card.
    void saveCard() {
        context.files()
                .saveAs(
                        context.host().window(),
                        context.messages().text("figure.card.title"),
                        experiment.suggestedName() + ".json",
                        ".json",
                        name -> name.endsWith(".json"))
                .ifPresent(experiment::saveCard);
    }

    private void copy(BufferedImage figure) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.IMAGE, SwingFXUtils.toFXImage(figure, null)));
        experiment.confirmCopy();
    }
}
