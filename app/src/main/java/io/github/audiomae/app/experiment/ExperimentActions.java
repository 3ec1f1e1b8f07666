package io.github.audiomae.app.experiment;

import io.github.audiomae.app.settings.FileDialogs;
import io.github.audiomae.app.text.Messages;
import java.awt.image.BufferedImage;
import java.util.Map;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.stage.Window;

/// Lets the user save or copy the figure and the experiment card.
public final class ExperimentActions {
    private final ExperimentViewModel experiment;
    private final FileDialogs files;
    private final Messages messages;
    private final Window owner;

    public ExperimentActions(ExperimentViewModel experiment, FileDialogs files, Messages messages, Window owner) {
        this.experiment = experiment;
        this.files = files;
        this.messages = messages;
        this.owner = owner;
    }

    /// Copies the figure to the clipboard.
    public void copyFigure() {
        experiment.draw(this::copy);
    }

    /// Asks how and where to save the figure.
    public void saveFigure() {
        new FigureDialog(experiment, files, messages, owner).show();
    }

    /// Asks where to save the experiment card.
    public void saveCard() {
        files.save(owner, messages.text("figure.card.title"), experiment.suggestedName() + ".json")
                .ifPresent(file -> {
                    String name = String.valueOf(file.getFileName());
                    experiment.saveCard(name.endsWith(".json") ? file : file.resolveSibling(name + ".json"));
                });
    }

    private void copy(BufferedImage figure) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.IMAGE, SwingFXUtils.toFXImage(figure, null)));
        experiment.confirmCopy();
    }
}
