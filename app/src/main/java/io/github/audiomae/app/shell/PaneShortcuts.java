package io.github.audiomae.app.shell;

import io.github.audiomae.app.masking.MaskKind;
import io.github.audiomae.app.masking.MaskMenu;
import io.github.audiomae.app.masking.MaskingViewModel;
import io.github.audiomae.app.masking.PaintTool;
import io.github.audiomae.app.reconstruction.ArrangementViewModel;
import io.github.audiomae.app.reconstruction.ReconstructionViewModel;
import javafx.beans.property.BooleanProperty;

/// The shortcuts for the mask and the panes.
///
/// @param menu copies and pastes masks
record PaneShortcuts(
        MaskingViewModel masking,
        MaskMenu menu,
        ReconstructionViewModel reconstruction,
        ArrangementViewModel comparison) {
    Shortcuts addTo(Shortcuts shortcuts) {
        return shortcuts
                .on(Shortcut.UNDO, masking::undo, masking.canUndo())
                .on(Shortcut.REDO, masking::redo, masking.canRedo())
                .on(Shortcut.ROLL, masking::roll)
                .on(Shortcut.BRUSH, () -> paintWith(PaintTool.BRUSH))
                .on(Shortcut.ERASER, () -> paintWith(PaintTool.ERASER))
                .on(Shortcut.BOX, () -> paintWith(PaintTool.BOX))
                .on(Shortcut.INVERT, masking::invert)
                .on(Shortcut.FILL_HOLES, masking::fillHoles)
                .on(Shortcut.COPY_MASK, menu::copy)
                .on(Shortcut.PASTE_MASK, menu::paste)
                .on(Shortcut.PASTED, () -> flip(reconstruction.pasted()))
                .on(Shortcut.SWAP, comparison::swap)
                .on(Shortcut.PATCH_ERRORS, () -> flip(comparison.patchErrors()))
                .on(Shortcut.ARRANGEMENT, comparison::rearrange);
    }

    private void paintWith(PaintTool tool) {
        masking.choose(MaskKind.PAINTED);
        masking.tool().set(tool);
    }

    private static void flip(BooleanProperty property) {
        property.set(!property.get());
    }
}
