package io.github.audiomae.app.experiment;

import io.github.audiomae.app.settings.FileDialogs;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.figure.FigureFile;
import java.nio.file.Path;
import java.util.Optional;
import javafx.event.ActionEvent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Spinner;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.stage.Window;

/// Asks for the format and the resolution of a figure, then for its file.
final class FigureDialog extends Dialog<ButtonType> {
    private final ExperimentViewModel experiment;
    private final FileDialogs files;
    private final Messages messages;
    private final Window owner;
    private final RadioButton svg = new RadioButton();
    private final Spinner<Integer> dpi = new Spinner<>(FigureFile.LEAST_DPI, FigureFile.MOST_DPI, FigureFile.DPI, 50);

    FigureDialog(ExperimentViewModel experiment, FileDialogs files, Messages messages, Window owner) {
        this.experiment = experiment;
        this.files = files;
        this.messages = messages;
        this.owner = owner;
        initOwner(owner);
        setTitle(messages.text("figure.title"));
        setHeaderText(null);
        getDialogPane().getStyleClass().add("explorer");
        getDialogPane().getStylesheets().setAll(owner.getScene().getRoot().getStylesheets());
        getDialogPane().setContent(form());
        ButtonType save = new ButtonType(messages.text("figure.save"), ButtonBar.ButtonData.OK_DONE);
        ButtonType close = new ButtonType(messages.text("figure.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE);
        getDialogPane().getButtonTypes().setAll(save, close);
        Button go = (Button) getDialogPane().lookupButton(save);
        go.setId("figure-save");
        go.getStyleClass().add("accent");
        go.addEventFilter(ActionEvent.ACTION, pressed -> {
            if (!save()) {
                pressed.consume();
            }
        });
    }

    private GridPane form() {
        ToggleGroup formats = new ToggleGroup();
        RadioButton png = new RadioButton(messages.text("figure.png"));
        png.setId("figure-png");
        png.setToggleGroup(formats);
        png.setSelected(true);
        svg.setText(messages.text("figure.svg"));
        svg.setId("figure-svg");
        svg.setToggleGroup(formats);
        dpi.setId("figure-dpi");
        dpi.setEditable(true);
        dpi.disableProperty().bind(svg.selectedProperty());
        Label dots = new Label(messages.text("figure.dpi"));
        dots.setLabelFor(dpi);
        GridPane form = new GridPane();
        form.getStyleClass().add("form");
        form.addRow(0, png);
        form.addRow(1, dots, dpi);
        form.addRow(2, svg);
        return form;
    }

    private boolean save() {
        String ending = svg.isSelected() ? ".svg" : ".png";
        Optional<Path> chosen = files.saveAs(
                owner,
                messages.text("figure.title"),
                experiment.suggestedName() + ending,
                ending,
                name -> name.contains("."));
        chosen.ifPresent(file -> experiment.saveFigure(file, dpi.getValue()));
        return chosen.isPresent();
    }
}
