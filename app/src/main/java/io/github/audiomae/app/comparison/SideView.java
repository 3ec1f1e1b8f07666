package io.github.audiomae.app.comparison;

import io.github.audiomae.app.reconstruction.ReconstructionPictures;
import io.github.audiomae.app.reconstruction.ShownReconstruction;
import io.github.audiomae.app.spectrogram.Cover;
import io.github.audiomae.app.spectrogram.CursorViewModel;
import io.github.audiomae.app.spectrogram.Picture;
import io.github.audiomae.app.spectrogram.PlotColours;
import io.github.audiomae.app.spectrogram.SpectrogramView;
import io.github.audiomae.app.text.ChoiceWords;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.app.workspace.Excerpt;
import io.github.audiomae.explore.ComparedModel;
import io.github.audiomae.explore.Reconstruction;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.plot.ReconstructionColours;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One of the two sides: the model, its reconstruction, and its error. Colours mean the same on both sides.
final class SideView extends VBox {
    private final Messages messages;
    private final ObservableValue<ReconstructionColours> colours;
    private final SpectrogramView original;
    private final SpectrogramView painted;
    private final SpectrogramView difference;
    private final Label numbers = new Label();
    private final Label cannot = new Label();

    SideView(
            String id,
            ModelSlot slot,
            ComparisonViewModel comparison,
            ObservableValue<ReconstructionColours> colours,
            ObservableValue<Boolean> dark,
            CursorViewModel cursor,
            Messages messages) {
        this.messages = messages;
        this.colours = colours;
        original = new SpectrogramView(Cover.NOTHING, cursor);
        painted = new SpectrogramView(Cover.NOTHING, cursor);
        difference = new SpectrogramView(Cover.VISIBLE, cursor);
        getStyleClass().add("compare-side");
        ComboBox<ModelFolder> choice = new ComboBox<>(comparison.models());
        choice.setId("compare-" + id);
        choice.setAccessibleText(messages.text("model.choose"));
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setConverter(new ChoiceWords<>(model -> model.manifest().name()));
        choice.valueProperty().bindBidirectional(slot.chosen());
        numbers.setId("compare-numbers-" + id);
        cannot.getStyleClass().add("muted");
        cannot.setWrapText(true);
        for (SpectrogramView view : new SpectrogramView[] {original, painted, difference}) {
            dark.subscribe(now -> view.colours().set(now ? PlotColours.DARK : PlotColours.LIGHT));
            VBox.setVgrow(view, Priority.ALWAYS);
        }
        original.setAccessibleText(messages.text("pane.original"));
        painted.setAccessibleText(messages.text("pane.rebuilt"));
        difference.setAccessibleText(messages.text("pane.difference"));
        StackPane pane = new StackPane(painted, cannot);
        VBox.setVgrow(pane, Priority.ALWAYS);
        getChildren()
                .addAll(
                        choice,
                        title("pane.original"),
                        original,
                        title("pane.rebuilt"),
                        pane,
                        title("pane.difference"),
                        difference,
                        numbers);
    }

    /// Shows a result; null for none.
    ///
    /// @param lossesDiffer whether the loss of this model cannot be compared with that of the other
    void show(@Nullable Excerpt excerpt, @Nullable ComparedModel answer, boolean lossesDiffer) {
        if (excerpt == null || answer == null) {
            original.picture().set(null);
            painted.picture().set(null);
            difference.picture().set(null);
            numbers.setText("");
            cannot.setText("");
            return;
        }
        Optional<Reconstruction> made = answer.reconstruction();
        ReconstructionColours now = colours.getValue();
        ReconstructionColours own =
                now.in(answer.model().manifest().preprocessing().normalization());
        ReconstructionPictures pictures = made.map(
                        painting -> ReconstructionPictures.of(new ShownReconstruction(excerpt, painting), own, true))
                .orElse(null);
        original.soundFrames().set(excerpt.window().soundFrames());
        original.picture().set(Picture.of(excerpt.window().toArray(), now.values()));
        painted.soundFrames().set(excerpt.window().soundFrames());
        difference.soundFrames().set(excerpt.window().soundFrames());
        painted.picture().set(pictures == null ? null : pictures.rebuilt());
        made.ifPresent(reconstruction -> difference.mask().set(reconstruction.mask()));
        difference.picture().set(pictures == null ? null : pictures.difference());
        cannot.setText(
                made.isPresent()
                        ? ""
                        : messages.text(
                                "compare.cannot", answer.model().manifest().name()));
        numbers.setText(words(answer, lossesDiffer));
    }

    private String words(ComparedModel answer, boolean lossesDiffer) {
        String device = messages.text(answer.device().words());
        if (answer.reconstruction().isEmpty()) {
            return answer.classification()
                    .map(heard -> messages.text("compare.time", messages.number(heard.millis(), 0), device))
                    .orElse(device);
        }
        Reconstruction made = answer.reconstruction().get();
        String millis = messages.number(made.encodeMillis() + made.decodeMillis(), 0);
        OptionalDouble mse = lossesDiffer ? made.mseWithinPatches() : made.maskedMse();
        if (mse.isEmpty()) {
            return messages.text("compare.time", millis, device);
        }
        String error = messages.text(
                lossesDiffer ? "compare.mse.within" : "compare.mse", messages.number(mse.getAsDouble(), 3));
        return made.errorDecibels().isPresent()
                ? messages.text(
                        "compare.error",
                        error,
                        messages.number(made.errorDecibels().getAsDouble(), 1),
                        millis,
                        device)
                : messages.text("compare.error.mse", error, millis, device);
    }

    private Label title(String key) {
        Label label = new Label(messages.text(key));
        label.getStyleClass().add("pane-title");
        return label;
    }
}
