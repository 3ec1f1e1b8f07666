package io.github.audiomae.app.reconstruction;

import atlantafx.base.controls.ToggleSwitch;
import io.github.audiomae.app.control.Shown;
import io.github.audiomae.app.text.ChoiceWords;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.evaluation.Baseline;
import io.github.audiomae.evaluation.SimpleGuess;
import io.github.audiomae.explore.Levels;
import io.github.audiomae.explore.Reconstruction;
import io.github.audiomae.model.Targets;
import io.github.audiomae.patches.PatchGrid;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The reconstruction in numbers, and the options for showing it.
final class DetailsView extends VBox {
    private final ReconstructionViewModel reconstruction;
    private final GuessViewModel guess;
    private final Messages messages;
    private final VBox rows = new VBox();

    DetailsView(
            ReconstructionViewModel reconstruction,
            ArrangementViewModel arrangement,
            GuessViewModel guess,
            Messages messages) {
        this.reconstruction = reconstruction;
        this.guess = guess;
        this.messages = messages;
        getStyleClass().addAll("section", "details");
        Label title = new Label(messages.text("details.title"));
        title.getStyleClass().add("section-title");
        rows.getStyleClass().add("detail-rows");
        row("details.levels", levels());
        row("details.pasted", toggle("pasted", "details.pasted", reconstruction.pasted()));
        row("details.errors", toggle("patch-errors", "details.errors", arrangement.patchErrors()));
        row("details.counts", value(this::counts));
        row("details.mse", value(this::mse));
        row("details.decibels", value(this::decibels));
        row("details.guess", guess(this::bestGuess));
        row("details.ratio", guess(this::ratio));
        row("details.time", value(this::time));
        getChildren().addAll(title, rows);
    }

    private void row(String key, Node value) {
        Label name = new Label(messages.text(key));
        name.getStyleClass().add("muted");
        name.setMinWidth(USE_PREF_SIZE);
        name.setLabelFor(value);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox row = new HBox(name, space, value);
        row.getStyleClass().add("detail-row");
        row.setAlignment(Pos.CENTER_LEFT);
        rows.getChildren().add(row);
    }

    private Node levels() {
        ChoiceBox<Levels> choice = new ChoiceBox<>();
        choice.setId("levels");
        choice.getItems().setAll(Levels.values());
        choice.valueProperty().bindBidirectional(reconstruction.levels());
        choice.setConverter(new ChoiceWords<>(levels -> messages.text(key(levels))));
        ObservableValue<Boolean> raw = reconstruction
                .shown()
                .map(shown -> shown.reconstruction().targets() == Targets.RAW)
                .orElse(true);
        Shown.when(choice, raw.map(predictsLevels -> !predictsLevels));
        Label predicted = value(made -> messages.text("details.levels.raw"));
        predicted.visibleProperty().bind(raw);
        predicted.managedProperty().bind(raw);
        VBox either = new VBox(choice, predicted);
        either.setAlignment(Pos.CENTER_RIGHT);
        return either;
    }

    private Node toggle(String id, String key, BooleanProperty value) {
        ToggleSwitch toggle = new ToggleSwitch();
        toggle.setId(id);
        toggle.setAccessibleText(messages.text(key));
        toggle.setAccessibleRole(AccessibleRole.TOGGLE_BUTTON);
        toggle.selectedProperty().bindBidirectional(value);
        return toggle;
    }

    private Label guess(Supplier<String> text) {
        Label label = new Label();
        label.textProperty().bind(new Combined<>(text, guess.guess(), reconstruction.shown()));
        return label;
    }

    private String bestGuess() {
        SimpleGuess known = guess.guess().get();
        return known == null
                ? messages.text("unit.unknown")
                : messages.text("details.guess.value", messages.number(known.meanSquare(), 4), words(known.baseline()));
    }

    private String ratio() {
        return guess.ratio().isEmpty()
                ? messages.text("unit.unknown")
                : messages.text(
                        "details.ratio.value", messages.number(guess.ratio().getAsDouble(), 2));
    }

    private String words(Baseline baseline) {
        return switch (baseline) {
            case MEAN_PER_MEL_BIN -> messages.text("baseline.mean");
            case NEAREST_PATCH_IN_TIME -> messages.text("baseline.nearest");
            case BILINEAR -> messages.text("baseline.bilinear");
        };
    }

    private String counts(Reconstruction made) {
        int frames = made.window().soundFrames();
        int hidden = made.mask().hiddenSound(frames);
        int sound = PatchGrid.soundPatches(frames);
        return messages.text("details.counts.value", hidden, sound - hidden, PatchGrid.PATCHES - sound);
    }

    private Label value(Function<Reconstruction, String> text) {
        Label label = new Label();
        label.textProperty()
                .bind(reconstruction
                        .shown()
                        .map(shown -> text.apply(shown.reconstruction()))
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
