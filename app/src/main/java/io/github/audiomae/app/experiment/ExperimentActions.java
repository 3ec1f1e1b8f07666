package io.github.audiomae.app.experiment;

import io.github.audiomae.app.text.Messages;
import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.file.Path;
import java.util.Map;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// Lets a person save or copy what the window shows.
public final class ExperimentActions {
    private final ExperimentViewModel experiment;
    private final Messages messages;
    private final Window owner;

    public ExperimentActions(ExperimentViewModel experiment, Messages messages, Window owner) {
        this.experiment = experiment;
        this.messages = messages;
        this.owner = owner;
    }

    /// Puts the figure on the clipboard.
    public void copyFigure() {
        experiment.draw(this::copy);
    }

    /// Asks how and where to save the figure.
    public void saveFigure() {
        new FigureDialog(experiment, messages, owner).show();
    }

    /// Asks where to save the experiment card.
    public void saveCard() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(messages.text("figure.card.title"));
        chooser.setInitialFileName(experiment.suggestedName() + ".json");
        File chosen = chooser.showSaveDialog(owner);
        if (chosen != null) {
            Path file = chosen.toPath();
            String name = String.valueOf(file.getFileName());
            experiment.saveCard(name.endsWith(".json") ? file : file.resolveSibling(name + ".json"));
        }
    }

    private void copy(BufferedImage figure) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.IMAGE, SwingFXUtils.toFXImage(figure, null)));
        experiment.confirmCopy();
    }
}
