package io.github.audiomae.app.reconstruction;

import atlantafx.base.controls.ToggleSwitch;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.explore.Levels;
import io.github.audiomae.explore.Reconstruction;
import io.github.audiomae.model.Targets;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// The reconstruction in numbers, and how it is shown.
public final class DetailsView extends VBox {
    private final ReconstructionViewModel reconstruction;
    private final Messages messages;
    private final GridPane rows = new GridPane();

    public DetailsView(ReconstructionViewModel reconstruction, Messages messages) {
        this.reconstruction = reconstruction;
        this.messages = messages;
        getStyleClass().addAll("section", "details");
        Label title = new Label(messages.text("details.title"));
        title.getStyleClass().add("section-title");
        rows.getStyleClass().add("detail-rows");
        ColumnConstraints names = new ColumnConstraints();
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        values.setHalignment(HPos.RIGHT);
        rows.getColumnConstraints().addAll(names, values);
        row("details.levels", levels());
        row("details.pasted", pasted());
        row("details.mse", value(this::mse));
        row("details.decibels", value(this::decibels));
        row("details.time", value(this::time));
        getChildren().addAll(title, rows);
    }

    private void row(String key, Node value) {
        Label name = new Label(messages.text(key));
        name.getStyleClass().add("muted");
        name.setMinWidth(USE_PREF_SIZE);
        name.setLabelFor(value);
        rows.addRow(rows.getRowCount(), name, value);
    }

    private Node levels() {
        ChoiceBox<Levels> choice = new ChoiceBox<>();
        choice.setId("levels");
        choice.getItems().setAll(Levels.values());
        choice.valueProperty().bindBidirectional(reconstruction.levels());
        choice.setConverter(new StringConverter<>() {
            @Override
            public String toString(Levels levels) {
                return messages.text(key(levels));
            }

            @Override
            public Levels fromString(String text) {
                throw new UnsupportedOperationException("levels are chosen, not typed");
            }
        });
        ObservableValue<Boolean> raw = reconstruction
                .look()
                .map(look -> look.reconstruction().targets() == Targets.RAW)
                .orElse(true);
        choice.visibleProperty().bind(raw.map(predictsLevels -> !predictsLevels));
        choice.managedProperty().bind(choice.visibleProperty());
        Label predicted = value(made -> messages.text("details.levels.raw"));
        predicted.visibleProperty().bind(raw);
        predicted.managedProperty().bind(raw);
        VBox either = new VBox(choice, predicted);
        either.setAlignment(Pos.CENTER_RIGHT);
        return either;
    }

    private Node pasted() {
        ToggleSwitch pasted = new ToggleSwitch();
        pasted.setId("pasted");
        pasted.setAccessibleText(messages.text("details.pasted"));
        pasted.selectedProperty().bindBidirectional(reconstruction.pasted());
        return pasted;
    }

    private Label value(Function<Reconstruction, String> text) {
        Label label = new Label();
        label.textProperty()
                .bind(reconstruction
                        .look()
                        .map(look -> text.apply(look.reconstruction()))
                        .orElse(messages.text("unit.unknown")));
        return label;
    }

    private String mse(Reconstruction made) {
        return made.maskedMse().isEmpty()
                ? messages.text("unit.unknown")
                : messages.number(made.maskedMse().getAsDouble(), 4);
    }

    private String decibels(Reconstruction made) {
        return made.errorDecibels().isEmpty()
                ? messages.text("unit.unknown")
                : messages.text(
                        "details.decibels.value",
                        messages.number(made.errorDecibels().getAsDouble(), 2));
    }

    private String time(Reconstruction made) {
        return messages.text(
                "details.time.value", messages.number(made.encodeMillis(), 0), messages.number(made.decodeMillis(), 0));
    }

    private static String key(Levels levels) {
        return switch (levels) {
            case NORMALIZED -> "levels.normalized";
            case ESTIMATED -> "levels.estimated";
            case ORACLE -> "levels.oracle";
        };
    }
}
