package io.github.audiomae.app.devices;

import io.github.audiomae.app.models.ModelsViewModel;
import io.github.audiomae.app.reconstruction.ReconstructionViewModel;
import io.github.audiomae.app.reconstruction.ShownReconstruction;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.inference.LoadedModel;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/// The device the model runs on, and how long the last reconstruction took; pressing it shows all devices.
final class DevicePill extends Button {
    private static final PseudoClass BUSY = PseudoClass.getPseudoClass("busy");
    private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");

    /// Room for a processor name and its time in every language; in a narrow window longer names are cut off, because
    /// the name of the sound is more important.
    private static final double LEAST_WIDTH = 215;

    private final ModelsViewModel models;
    private final ReconstructionViewModel reconstruction;
    private final Messages messages;

    DevicePill(
            ModelsViewModel models, ReconstructionViewModel reconstruction, Messages messages, Runnable whenPressed) {
        this.models = models;
        this.reconstruction = reconstruction;
        this.messages = messages;
        setId("device");
        setOnAction(pressed -> whenPressed.run());
        getStyleClass().add("pill");
        Region light = new Region();
        light.getStyleClass().add("light");
        setGraphic(light);
        Tooltip tip = new Tooltip();
        setTooltip(tip);
        textProperty()
                .bind(Bindings.createStringBinding(
                        this::describe, models.loaded(), models.busy(), reconstruction.shown()));
        tip.textProperty().bind(textProperty().map(now -> now + "\n" + messages.text("device.tip")));
        reconstruction.slow().subscribe(slow -> light.pseudoClassStateChanged(BUSY, slow));
        models.busy().subscribe(loading -> light.pseudoClassStateChanged(BUSY, loading));
        models.loaded().subscribe(model -> light.pseudoClassStateChanged(OFF, model == null));
    }

    @Override
    protected double computeMinWidth(double height) {
        return Math.min(computePrefWidth(height), LEAST_WIDTH);
    }

    private String describe() {
        LoadedModel model = models.loaded().get();
        ShownReconstruction shown = reconstruction.shown().get();
        if (models.busy().get()) {
            return messages.text("device.loading");
        }
        if (model == null) {
            return messages.text("device.none");
        }
        return shown == null
                ? messages.text(model.device().words())
                : messages.text(
                        "device.time",
                        messages.text(shown.reconstruction().device().words()),
                        messages.number(shown.millis(), 0));
    }
}
