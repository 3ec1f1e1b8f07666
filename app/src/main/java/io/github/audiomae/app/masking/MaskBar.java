package io.github.audiomae.app.masking;

import io.github.audiomae.app.control.FoldingBar;
import io.github.audiomae.app.control.IconButton;
import io.github.audiomae.app.control.Shown;
import io.github.audiomae.app.control.Tips;
import io.github.audiomae.app.feature.UndoOrder;
import io.github.audiomae.app.text.Messages;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/// The mask bar between original and masked pane: kind, ratio, seed, brush, undo.
final class MaskBar extends FoldingBar {
    private final MaskingViewModel masking;
    private final Messages messages;
    private final PercentSlider share;
    private final PercentSlider bands;

    /// @param order takes changes back
    /// @param hiddenPercent actual share of the patches with sound that are hidden
    /// @param menu rare commands; placed at the end
    /// @param more behind it
    MaskBar(
            MaskingViewModel masking,
            UndoOrder order,
            ObservableValue<Double> hiddenPercent,
            MaskMenu menu,
            Node more,
            Messages messages) {
        super(new KindSwitch(masking, messages), new KindMenu(masking, messages));
        this.masking = masking;
        this.messages = messages;
        getStyleClass().add("mask-bar");
        share = new PercentSlider(masking, masking::hide, MaskState::percent, messages);
        bands = new PercentSlider(masking, masking::hideBands, MaskState::frequencyPercent, messages);
        share.title().bind(both().map(two -> messages.text(two ? "mask.share.time.short" : "mask.share.short")));
        bands.title().set(messages.text("mask.share.frequency.short"));
        share.setId("mask-ratio");
        bands.setId("mask-bands");
        ReadOnlyObjectProperty<MaskState> state = masking.state();
        ObservableValue<Boolean> painting = state.map(now -> now.kind() == MaskKind.PAINTED);
        ObservableValue<Boolean> both = both();
        share.accessibleTextProperty().bind(both.map(two -> messages.text(two ? "mask.share.time" : "mask.share")));
        bands.setAccessibleText(messages.text("mask.share.frequency"));
        Shown.when(bands, both);
        Shown.when(share, painting.map(paint -> !paint));
        Label hidden = new Label();
        hidden.setId("hidden-share");
        hidden.getStyleClass().add("muted");
        hidden.setMinWidth(USE_PREF_SIZE);
        Tips.put(hidden, messages.text("mask.hidden.tip"));
        hidden.textProperty()
                .bind(hiddenPercent.map(percent -> messages.text("mask.hidden", messages.number(percent, 1))));

        HBox chance = new HBox(
                new SeedField("mask-seed", masking, messages),
                new IconButton("mask-dice", Material2OutlinedAL.CASINO, messages.text("mask.roll"), masking::roll));
        chance.getStyleClass().add("tight");
        spare(chance, painting.map(paint -> !paint));
        menu.offerSeed(chance.visibleProperty().not());
        PaintBar paint = new PaintBar(masking, messages);
        spare(paint.clearing(), painting);
        Shown.when(paint, painting);

        Button undo = new IconButton("mask-undo", Material2OutlinedMZ.UNDO, messages.text("mask.undo"), order::undo);
        Button redo = new IconButton("mask-redo", Material2OutlinedMZ.REDO, messages.text("mask.redo"), order::redo);
        undo.disableProperty().bind(order.canUndo().not());
        redo.disableProperty().bind(order.canRedo().not());
        HBox.setHgrow(share, Priority.ALWAYS);
        HBox.setHgrow(bands, Priority.ALWAYS);
        HBox.setHgrow(paint, Priority.ALWAYS);
        fillMiddle(share, bands, hidden, paint, chance);
        fillRight(undo, redo, menu, more);
    }

    private ObservableValue<Boolean> both() {
        return masking.state().map(now -> now.kind() == MaskKind.TIME_FREQUENCY);
    }
}
