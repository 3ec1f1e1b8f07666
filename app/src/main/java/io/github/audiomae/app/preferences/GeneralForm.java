package io.github.audiomae.app.preferences;

import io.github.audiomae.app.control.BoundChoice;
import io.github.audiomae.app.feature.Preference;
import io.github.audiomae.app.feature.TextPreference;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;

/// A line for each preference.
final class GeneralForm extends GridPane {
    GeneralForm(List<Preference<?>> preferences, List<TextPreference> texts) {
        getStyleClass().addAll("form", "preferences-form");
        preferences.forEach(this::add);
        texts.forEach(this::add);
    }

    private void add(TextPreference preference) {
        TextField field = new TextField(preference.value().getValue());
        field.setId("preferences-" + preference.id());
        Label label = new Label(preference.title());
        label.setLabelFor(field);
        label.setMinWidth(Label.USE_PREF_SIZE);
        addRow(getRowCount(), label, field);
        Label remark = remark(preference.remark());
        field.textProperty().addListener((property, old, text) -> {
            boolean fits = preference.fits().test(text);
            remark.setText(fits ? preference.remark() : preference.wrong());
            if (fits) {
                preference.value().setValue(text);
            }
        });
    }

    private void add(Preference<?> preference) {
        Node control = choice(preference);
        Label label = new Label(preference.title());
        label.setLabelFor(control);
        label.setMinWidth(Label.USE_PREF_SIZE);
        addRow(getRowCount(), label, control);
        if (preference.remark() != null) {
            remark(preference.remark());
        }
    }

    private Label remark(String words) {
        Label remark = new Label(words);
        remark.getStyleClass().add("muted-small");
        remark.setWrapText(true);
        remark.setMaxWidth(340);
        add(remark, 1, getRowCount());
        return remark;
    }

    private static <T> Node choice(Preference<T> preference) {
        return new BoundChoice<>(
                "preferences-" + preference.id(), preference.value(), preference.choices(), preference.words());
    }
}
