package io.github.audiomae.app.models;

import io.github.audiomae.app.text.ChoiceWords;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.model.ModelFolder;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Who paints and who hears, where that are two models, or can be. Not there while one does both.
public final class CompanionView extends VBox {
    private final Messages messages;
    private final ObservableValue<@Nullable LoadedModel> chosen;

    /// @param chosen the model that was chosen
    public CompanionView(Companions companions, ObservableValue<@Nullable LoadedModel> chosen, Messages messages) {
        this.messages = messages;
        this.chosen = chosen;
        getStyleClass().addAll("section", "companions");
        getChildren()
                .addAll(
                        row("companion-painter", messages.text("companion.painter"), companions.painter()),
                        row("companion-listener", messages.text("companion.listener"), companions.listener()));
        visibleProperty()
                .bind(Bindings.isNotEmpty(companions.painter().candidates())
                        .or(Bindings.isNotEmpty(companions.listener().candidates())));
        managedProperty().bind(visibleProperty());
    }

    private Node row(String id, String words, CompanionViewModel companion) {
        Label role = new Label(words);
        role.getStyleClass().add("muted");
        role.setMinWidth(USE_PREF_SIZE);
        ComboBox<ModelFolder> choice = new ComboBox<>();
        choice.setId(id);
        choice.setItems(companion.candidates());
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setPromptText(messages.text("companion.choose"));
        choice.setAccessibleText(words);
        choice.setConverter(new ChoiceWords<>(model -> model.manifest().name()));
        companion.chosen().subscribe(choice::setValue);
        choice.setOnAction(picked -> choose(companion, choice.getValue()));
        choice.visibleProperty().bind(Bindings.isNotEmpty(companion.candidates()));
        Label itself = new Label();
        itself.textProperty().bind(chosen.map(model -> model.manifest().name()).orElse(""));
        itself.visibleProperty().bind(choice.visibleProperty().not());
        role.setLabelFor(choice);
        StackPane who = new StackPane(itself, choice);
        StackPane.setAlignment(itself, Pos.CENTER_LEFT);
        HBox.setHgrow(who, Priority.ALWAYS);
        HBox row = new HBox(role, who);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("detail-row");
        return row;
    }

    private static void choose(CompanionViewModel companion, @Nullable ModelFolder model) {
        if (model != null && !model.equals(companion.chosen().get())) {
            companion.choose(model);
        }
    }
}
