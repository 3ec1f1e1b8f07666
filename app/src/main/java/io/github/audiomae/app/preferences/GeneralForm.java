package io.github.audiomae.app.preferences;

import io.github.audiomae.app.control.BoundChoice;
import io.github.audiomae.app.feature.Preference;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/// A line for each preference.
final class GeneralForm extends GridPane {
    GeneralForm(List<Preference<?>> preferences) {
        getStyleClass().addAll("form", "preferences-form");
        preferences.forEach(this::add);
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

    private void remark(String words) {
        Label remark = new Label(words);
        remark.getStyleClass().add("muted-small");
        remark.setWrapText(true);
        remark.setMaxWidth(340);
        add(remark, 1, getRowCount());
    }

    private static <T> Node choice(Preference<T> preference) {
        return new BoundChoice<>(
                "preferences-" + preference.id(), preference.value(), preference.choices(), preference.words());
    }
}
