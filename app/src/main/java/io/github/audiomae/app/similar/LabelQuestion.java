package io.github.audiomae.app.similar;

import io.github.audiomae.app.catalogue.SpokenLabels;
import io.github.audiomae.app.control.NameDialog;
import io.github.audiomae.app.text.Messages;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// Asks for the name of a label, and offers names that fit what was typed. Blocking; on the JavaFX thread.
public final class LabelQuestion {
    private static final double WIDTH = 380;
    private static final int MOST = 12;

    private final NameDialog dialog;
    private final ObservableList<String> suggested;
    private final SpokenLabels names;
    private final FlowPane chips = new FlowPane(4, 4);

    private LabelQuestion(
            Scene owner, String words, ObservableList<String> suggested, SpokenLabels names, Messages messages) {
        this.suggested = suggested;
        this.names = names;
        dialog = new NameDialog(owner, messages.text("similar.label.title"), "label-name");
        TextField field = dialog.getEditor();
        Label what = new Label(words);
        what.setWrapText(true);
        what.setLabelFor(field);
        chips.setId("label-suggestions");
        chips.setPrefWrapLength(WIDTH);
        VBox all = new VBox(what, field, chips);
        all.setPrefWidth(WIDTH);
        all.getStyleClass().add("tight-column");
        dialog.getDialogPane().setContent(all);
        dialog.setOnShown(shown -> field.requestFocus());
        InvalidationListener refresh = changed -> fill();
        suggested.addListener(refresh);
        field.textProperty().addListener(refresh);
        fill();
    }

    /// @param owner the scene over which it stands
    /// @param words what gets the label
    /// @param suggested labels that are offered, the likeliest first; may come later
    /// @return the label; empty if the user cancels
    public static Optional<String> ask(
            Scene owner, String words, ObservableList<String> suggested, SpokenLabels names, Messages messages) {
        LabelQuestion question = new LabelQuestion(owner, words, suggested, names, messages);
        return question.dialog.showAndWait().map(names::label);
    }

    private void fill() {
        String typed = dialog.getEditor().getText().strip().toLowerCase(Locale.ROOT);
        chips.getChildren()
                .setAll(suggested.stream()
                        .map(names::shown)
                        .filter(name -> name.toLowerCase(Locale.ROOT).contains(typed))
                        .limit(MOST)
                        .map(this::chip)
                        .toList());
        if (dialog.isShowing()) {
            dialog.getDialogPane().getScene().getWindow().sizeToScene();
        }
    }

    private Node chip(String name) {
        Button chip = new Button(name);
        chip.getStyleClass().add("small-button");
        chip.setMnemonicParsing(false);
        chip.setOnAction(pressed -> {
            dialog.getEditor().setText(name);
            ((Button) dialog.getDialogPane().lookupButton(ButtonType.OK)).fire();
        });
        return chip;
    }
}
