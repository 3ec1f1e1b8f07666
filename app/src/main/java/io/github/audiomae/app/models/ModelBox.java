package io.github.audiomae.app.models;

import io.github.audiomae.app.text.ChoiceWords;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.model.ModelFolder;
import javafx.scene.control.ComboBox;
import org.jspecify.annotations.Nullable;

/// Chooses the model.
final class ModelBox extends ComboBox<ModelFolder> {
    ModelBox(ModelsViewModel models, Messages messages) {
        setId("model");
        setMinWidth(150);
        setItems(models.models());
        setPromptText(messages.text("model.none"));
        setAccessibleText(messages.text("model.choose"));
        setConverter(new ChoiceWords<>(model -> model.manifest().name()));
        models.chosen().subscribe(this::setValue);
        setOnAction(picked -> choose(models, getValue()));
    }

    private static void choose(ModelsViewModel models, @Nullable ModelFolder model) {
        if (model != null) {
            models.choose(model);
        }
    }
}
