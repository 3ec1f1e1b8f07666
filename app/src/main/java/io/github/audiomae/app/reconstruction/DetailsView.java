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
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The reconstruction in numbers, and the options for showing it.
final class DetailsView extends VBox {
    private static final String WORSE = "worse";
    private static final double TIP_WIDTH = 360;

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
        rows.getStyleClass().add("detail-rows");
        row("details.levels", "details.levels.tip", levels());
        row("details.pasted", "details.pasted.tip", toggle("pasted", "details.pasted", reconstruction.pasted()));
        row(
                "details.errors",
                "details.errors.tip",
                toggle("patch-errors", "details.errors", arrangement.patchErrors()));
        row("details.counts", "details.counts.tip", value(this::counts));
        Label mse = value(this::mse);
        Label decibels = value(this::decibels);
        Label guessed = guess(this::bestGuess);
        Label ratio = guess(this::ratio);
        mse.setId("details-mse");
        ratio.setId("details-ratio");
        row("details.mse", "details.mse.tip", explained(mse));
        row("details.decibels", "details.decibels.tip", explained(decibels));
        row("details.guess", "details.guess.tip", explained(guessed));
        row("details.ratio", "details.ratio.tip", explained(ratio));
        ratio.textProperty().subscribe(() -> {
            ratio.getStyleClass().remove(WORSE);
            if (guess.isModelWorse()) {
                ratio.getStyleClass().add(WORSE);
            }
        });
        row("details.time", "details.time.tip", value(this::time));
        getChildren().add(rows);
    }

    private void row(String key, String tip, Node value) {
        Label name = new Label(messages.text(key));
        name.getStyleClass().add("muted");
        name.setMinWidth(USE_PREF_SIZE);
        name.setLabelFor(value);
        name.setTooltip(explanation(messages.text(tip)));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox row = new HBox(name, space, value);
        row.getStyleClass().add("detail-row");
        row.setAlignment(Pos.CENTER_LEFT);
        rows.getChildren().add(row);
    }

    private static Tooltip explanation(String sentence) {
        Tooltip tip = new Tooltip(sentence);
        tip.setWrapText(true);
        tip.setMaxWidth(TIP_WIDTH);
        return tip;
    }

    /// While there is no value, the tooltip says why.
    private Label explained(Label value) {
        value.textProperty().subscribe(text -> {
            boolean unknown = text.equals(messages.text("unit.unknown"));
            value.setTooltip(unknown ? explanation(whyUnknown()) : null);
            value.setAccessibleText(unknown ? whyUnknown() : null);
        });
        return value;
    }

    private String whyUnknown() {
        ShownReconstruction shown = reconstruction.shown().get();
        if (shown == null) {
            return messages.text("details.unknown.nothing");
        }
        Reconstruction made = shown.reconstruction();
        if (made.mask().hiddenSound(made.window().soundFrames()) == 0) {
            return messages.text("details.unknown.visible");
        }
        return messages.text(
                made.targets() == Targets.RAW ? "details.unknown.computing" : "details.unknown.normalized");
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
                        guess.isModelWorse() ? "details.ratio.worse" : "details.ratio.value",
                        messages.number(guess.ratio().getAsDouble(), 2));
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
        PatchGrid grid = made.mask().grid();
        int sound = grid.soundPatches(frames);
        return messages.text("details.counts.value", hidden, sound - hidden, grid.patches() - sound);
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
