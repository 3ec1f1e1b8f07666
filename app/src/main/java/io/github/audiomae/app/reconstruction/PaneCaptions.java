package io.github.audiomae.app.reconstruction;

import io.github.audiomae.app.control.Shown;
import io.github.audiomae.app.spectrogram.PatchTint;
import io.github.audiomae.app.text.ColourName;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.app.workspace.Excerpt;
import io.github.audiomae.colour.ColourMap;
import io.github.audiomae.explore.Levels;
import io.github.audiomae.model.Targets;
import io.github.audiomae.patches.PatchMask;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The texts above the panes, always those of what is shown.
public final class PaneCaptions {
    private final Messages messages;
    private final ObservableValue<@Nullable Excerpt> excerpt;
    private final ObservableValue<PatchMask> mask;
    private final ReconstructionViewModel reconstruction;
    private final ArrangementViewModel arrangement;
    private final ObservableValue<ColourMap> colours;
    private final ObservableValue<PatchTint> strokes;

    /// @param strokes what is painted over the original
    public PaneCaptions(
            Messages messages,
            ObservableValue<@Nullable Excerpt> excerpt,
            ObservableValue<PatchMask> mask,
            ReconstructionViewModel reconstruction,
            ArrangementViewModel arrangement,
            ObservableValue<ColourMap> colours,
            ObservableValue<PatchTint> strokes) {
        this.messages = messages;
        this.excerpt = excerpt;
        this.mask = mask;
        this.reconstruction = reconstruction;
        this.arrangement = arrangement;
        this.colours = colours;
        this.strokes = strokes;
    }

    /// Start of the shown window in the recording, in seconds.
    ObservableValue<Double> shownFrom() {
        return excerpt.map(Excerpt::startSeconds).orElse(0.0);
    }

    /// The text of a pane for screen readers.
    ObservableValue<String> spoken(String title) {
        return excerpt.map(sound -> messages.text(
                        "pane.spoken",
                        title,
                        messages.time(sound.startSeconds()),
                        messages.time(sound.startSeconds() + sound.form().seconds())))
                .orElse(messages.text("pane.spoken.empty", title));
    }

    PaneHeader original(Node legend) {
        return new PaneHeader(
                messages.text("pane.original"),
                new Combined<>(this::aboutOriginal, colours, arrangement.veil(), strokes),
                legend);
    }

    private String aboutOriginal() {
        Veil veil = arrangement.veil().get();
        return veil != null && veil.isOver(strokes.getValue())
                ? veil.words()
                : messages.text(
                        "pane.original.about",
                        ColourName.of(colours.getValue(), messages).toLowerCase(messages.locale()));
    }

    PaneHeader masked() {
        return new PaneHeader(
                messages.text("pane.masked"), new Combined<>(this::aboutMask, excerpt, mask), new Region());
    }

    PaneHeader rebuilt() {
        PaneHeader header = new PaneHeader(
                arrangement
                        .originalInstead()
                        .map(original -> messages.text(original ? "pane.rebuilt.original" : "pane.rebuilt")),
                aboutRebuilt(),
                withError());
        header.warnWhen(oracle());
        return header;
    }

    /// The text for the right of the line, the same as for the pane of the reconstruction, so that the use of hidden
    /// data is always stated.
    PaneHeader wipe(Node... legends) {
        PaneHeader header = new PaneHeader(
                arrangement
                        .originalInstead()
                        .map(original -> messages.text(original ? "pane.rebuilt.original" : "pane.wipe")),
                aboutRebuilt().map(this::aboutWipe),
                withError(legends));
        header.warnWhen(oracle());
        return header;
    }

    private Node withError(Node... legends) {
        Label error = number("result");
        error.setId("masked-mse");
        error.textProperty().bind(reconstruction.shown().map(this::error).orElse(""));
        Label busy = new Label(messages.text("pane.rebuilt.busy"));
        busy.getStyleClass().add("muted-small");
        Shown.when(busy, reconstruction.slow());
        HBox right = new HBox(busy);
        right.getChildren().addAll(legends);
        right.getChildren().add(error);
        right.getStyleClass().add("pane-right");
        right.setAlignment(Pos.CENTER_RIGHT);
        return right;
    }

    private static boolean usesHiddenData(ShownReconstruction shown) {
        return shown.reconstruction().targets() == Targets.PATCH_NORMALIZED
                && shown.reconstruction().levels() == Levels.ORACLE;
    }

    /// The difference, or in the same pane the error of each patch.
    ///
    /// @param differences the legend of differences
    /// @param errors the legend of errors; shown with them
    PaneHeader difference(Node differences, Node errors) {
        ObservableValue<Boolean> perPatch = arrangement.patchErrors();
        Shown.when(differences, perPatch.map(shown -> !shown));
        HBox right = new HBox(differences, errors);
        return new PaneHeader(
                perPatch.map(shown -> messages.text(shown ? "pane.errors" : "pane.difference")),
                new Combined<>(
                        () -> reconstruction.shown().get() == null
                                ? ""
                                : messages.text(perPatch.getValue() ? "pane.errors.about" : "pane.difference.about"),
                        reconstruction.shown(),
                        perPatch),
                right);
    }

    /// The line above a pane that another feature offers.
    PaneHeader extra(ExtraPane pane) {
        return new PaneHeader(pane.title(), pane.about(), pane.legend().get());
    }

    private String aboutWipe(String about) {
        return about.isEmpty() || arrangement.originalInstead().get() ? about : messages.text("pane.wipe.about", about);
    }

    private String aboutMask() {
        Excerpt sound = excerpt.getValue();
        PatchMask hidden = mask.getValue();
        if (sound == null) {
            return "";
        }
        int frames = sound.window().soundFrames();
        int patches = hidden.grid().soundPatches(frames);
        int padded = hidden.grid().patches() - patches;
        return padded == 0
                ? messages.text("pane.masked.about", hidden.hiddenSound(frames), patches)
                : messages.text("pane.masked.about.padded", hidden.hiddenSound(frames), patches, padded);
    }

    private ObservableValue<Boolean> oracle() {
        return reconstruction.shown().map(PaneCaptions::usesHiddenData).orElse(false);
    }

    private ObservableValue<String> aboutRebuilt() {
        return new Combined<>(
                this::rebuiltNow,
                reconstruction.shown(),
                reconstruction.pasted(),
                reconstruction.impossible(),
                arrangement.originalInstead());
    }

    private String rebuiltNow() {
        ShownReconstruction shown = reconstruction.shown().get();
        boolean pasted = reconstruction.pasted().get();
        if (arrangement.originalInstead().get()) {
            return messages.text("pane.rebuilt.original.about");
        }
        if (shown == null) {
            return reconstruction.impossible().getValue() ? messages.text("pane.rebuilt.impossible") : "";
        }
        if (shown.reconstruction().isPatchNormalized()) {
            return messages.text("pane.rebuilt.about.normalized");
        }
        if (shown.reconstruction().targets() == Targets.PATCH_NORMALIZED) {
            return messages.text(usesHiddenData(shown) ? "pane.rebuilt.about.oracle" : "pane.rebuilt.about.estimated");
        }
        return messages.text(pasted ? "pane.rebuilt.about" : "pane.rebuilt.about.raw");
    }

    private String error(ShownReconstruction shown) {
        if (shown.reconstruction().maskedMse().isEmpty()) {
            return messages.text("pane.rebuilt.error.none");
        }
        String mse = messages.number(shown.reconstruction().maskedMse().getAsDouble(), 3);
        return shown.reconstruction().errorDecibels().isEmpty()
                ? messages.text("pane.rebuilt.error.mse", mse)
                : messages.text(
                        "pane.rebuilt.error",
                        mse,
                        messages.number(shown.reconstruction().errorDecibels().getAsDouble(), 1));
    }

    private static Label number(String style) {
        Label label = new Label();
        label.getStyleClass().addAll("pane-number", style);
        label.setMinWidth(HBox.USE_PREF_SIZE);
        return label;
    }
}
