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

/// Shows and chooses the models for both roles.
final class ModelRolesView extends VBox {
    private final Messages messages;
    private final ObservableValue<@Nullable LoadedModel> chosen;

    /// @param chosen the chosen model
    ModelRolesView(ModelRoles roles, ObservableValue<@Nullable LoadedModel> chosen, Messages messages) {
        this.messages = messages;
        this.chosen = chosen;
        getStyleClass().addAll("section", "model-roles");
        getChildren()
                .addAll(
                        row("role-reconstructing", messages.text("role.reconstructing"), roles.reconstructing()),
                        row("role-classifying", messages.text("role.classifying"), roles.classifying()));
    }

    private Node row(String id, String words, ModelRoleViewModel role) {
        Label name = new Label(words);
        name.getStyleClass().add("muted");
        name.setMinWidth(USE_PREF_SIZE);
        ComboBox<ModelFolder> choice = new ComboBox<>();
        choice.setId(id);
        choice.setItems(role.candidates());
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setPromptText(messages.text("role.choose"));
        choice.setAccessibleText(words);
        choice.setConverter(new ChoiceWords<>(model -> model.manifest().name()));
        role.chosen().subscribe(choice::setValue);
        choice.setOnAction(picked -> choose(role, choice.getValue()));
        choice.visibleProperty().bind(Bindings.isNotEmpty(role.candidates()));
        Label itself = new Label();
        itself.textProperty().bind(chosen.map(model -> model.manifest().name()).orElse(""));
        itself.visibleProperty().bind(choice.visibleProperty().not());
        name.setLabelFor(choice);
        StackPane who = new StackPane(itself, choice);
        StackPane.setAlignment(itself, Pos.CENTER_LEFT);
        HBox.setHgrow(who, Priority.ALWAYS);
        HBox row = new HBox(name, who);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("detail-row");
        return row;
    }

    private static void choose(ModelRoleViewModel role, @Nullable ModelFolder model) {
        if (model != null && !model.equals(role.chosen().get())) {
            role.choose(model);
        }
    }
}
