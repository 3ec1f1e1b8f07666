package io.github.audiomae.app.reconstruction;

import io.github.audiomae.app.text.Messages;
import io.github.audiomae.app.workspace.Excerpt;
import io.github.audiomae.colour.ColourMap;
import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.patches.PatchMask;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The words above the panes, always those of what is shown.
public final class PaneCaptions {
    private final Messages messages;
    private final ObservableValue<@Nullable Excerpt> excerpt;
    private final ObservableValue<PatchMask> mask;
    private final ReconstructionViewModel reconstruction;
    private final ObservableValue<ColourMap> colours;

    public PaneCaptions(
            Messages messages,
            ObservableValue<@Nullable Excerpt> excerpt,
            ObservableValue<PatchMask> mask,
            ReconstructionViewModel reconstruction,
            ObservableValue<ColourMap> colours) {
        this.messages = messages;
        this.excerpt = excerpt;
        this.mask = mask;
        this.reconstruction = reconstruction;
        this.colours = colours;
    }

    /// Where the shown window begins in the recording.
    ObservableValue<Double> shownFrom() {
        return excerpt.map(Excerpt::startSeconds).orElse(0.0);
    }

    /// What a screen reader says of a pane.
    ObservableValue<String> spoken(String title) {
        return excerpt.map(sound -> messages.text(
                        "pane.spoken",
                        title,
                        messages.number(sound.startSeconds(), 2),
                        messages.number(sound.startSeconds() + SpectrogramWindow.SECONDS, 2)))
                .orElse(messages.text("pane.spoken.empty", title));
    }

    Node original(Node legend) {
        return new PaneHeader(
                messages.text("pane.original"),
                colours.map(
                        map -> messages.text("pane.original.about", map.title().toLowerCase(Locale.ROOT))),
                legend);
    }

    Node masked() {
        return new PaneHeader(
                messages.text("pane.masked"), new Combined<>(this::aboutMask, excerpt, mask), new Region());
    }

    Node rebuilt() {
        Label error = number("result");
        error.setId("masked-mse");
        error.textProperty().bind(reconstruction.look().map(this::error).orElse(""));
        return new PaneHeader(
                messages.text("pane.rebuilt"),
                new Combined<>(
                        this::aboutRebuilt,
                        reconstruction.look(),
                        reconstruction.pasted(),
                        reconstruction.impossible()),
                error);
    }

    Node difference(Node legend) {
        HBox right = new HBox(legend);
        return new PaneHeader(
                messages.text("pane.difference"),
                reconstruction
                        .look()
                        .map(look -> messages.text("pane.difference.about"))
                        .orElse(""),
                right);
    }

    private String aboutMask() {
        Excerpt sound = excerpt.getValue();
        PatchMask hidden = mask.getValue();
        if (sound == null) {
            return "";
        }
        int frames = sound.window().soundFrames();
        int patches = soundPatches(frames);
        int padded = PatchGrid.PATCHES - patches;
        return padded == 0
                ? messages.text("pane.masked.about", hidden.hiddenSound(frames), patches)
                : messages.text("pane.masked.about.padded", hidden.hiddenSound(frames), patches, padded);
    }

    private static int soundPatches(int frames) {
        int columns = (frames + PatchGrid.PATCH_SIZE - 1) / PatchGrid.PATCH_SIZE;
        return columns * PatchGrid.FREQUENCY_PATCHES;
    }

    private String aboutRebuilt() {
        Look look = reconstruction.look().get();
        boolean pasted = reconstruction.pasted().get();
        if (look == null) {
            return reconstruction.impossible().getValue() ? messages.text("pane.rebuilt.impossible") : "";
        }
        if (look.reconstruction().isPatchNormalized()) {
            return messages.text("pane.rebuilt.about.normalized");
        }
        return messages.text(pasted ? "pane.rebuilt.about" : "pane.rebuilt.about.raw");
    }

    private String error(Look look) {
        if (look.reconstruction().maskedMse().isEmpty()) {
            return messages.text("pane.rebuilt.error.none");
        }
        String mse = messages.number(look.reconstruction().maskedMse().getAsDouble(), 3);
        return look.reconstruction().errorDecibels().isEmpty()
                ? messages.text("pane.rebuilt.error.mse", mse)
                : messages.text(
                        "pane.rebuilt.error",
                        mse,
                        messages.number(look.reconstruction().errorDecibels().getAsDouble(), 1));
    }

    private static Label number(String style) {
        Label label = new Label();
        label.getStyleClass().addAll("pane-number", style);
        label.setMinWidth(HBox.USE_PREF_SIZE);
        return label;
    }
}
