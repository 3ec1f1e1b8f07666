package io.github.audiomae.app.classification;

import io.github.audiomae.app.control.Shown;
import io.github.audiomae.app.control.Tips;
import io.github.audiomae.app.text.ChoiceWords;
import io.github.audiomae.app.text.Messages;
import javafx.scene.control.ComboBox;
import org.jspecify.annotations.Nullable;

/// Chooses how families group or filter the list of classes; hidden for a model whose classes have none.
final class FamilyBox extends ComboBox<FamilyChoice> {
    FamilyBox(ClassificationViewModel classification, Messages messages) {
        FamilyWords words = new FamilyWords(messages);
        setId("class-families");
        setMaxWidth(Double.MAX_VALUE);
        setVisibleRowCount(10);
        setAccessibleText(messages.text("family.choose"));
        Tips.put(this, messages.text("family.choose"));
        setConverter(new ChoiceWords<>(words::of));
        Shown.when(this, classification.familyChoices().emptyProperty().not());
        classification.familyChoices().subscribe(choices -> {
            getItems().setAll(choices);
            setValue(classification.families().get());
        });
        classification.families().subscribe(this::setValue);
        setOnAction(picked -> choose(classification, getValue()));
    }

    private static void choose(ClassificationViewModel classification, @Nullable FamilyChoice choice) {
        if (choice != null) {
            classification.families().set(choice);
        }
    }
}
