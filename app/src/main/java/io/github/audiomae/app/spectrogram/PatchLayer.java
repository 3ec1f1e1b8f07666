package io.github.audiomae.app.spectrogram;

import io.github.audiomae.app.control.CanvasPane;
import io.github.audiomae.patches.PatchMask;
import io.github.audiomae.patches.WindowForm;
import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.GraphicsContext;

/// The patches over a pane: covered, coloured, padded, and their borders. Not part of the picture, so that a change of
/// the mask does not draw the sound again.
final class PatchLayer extends CanvasPane {
    private final Cover cover;
    private final SpectrogramView view;
    private final ObservableValue<Viewport> viewport;
    private final ObservableValue<Boolean> patchGrid;
    private final ObservableValue<WindowForm> form;

    /// @param view the pane; its properties say what to draw
    PatchLayer(
            Cover cover,
            SpectrogramView view,
            ObservableValue<Viewport> viewport,
            ObservableValue<Boolean> patchGrid,
            ObservableValue<WindowForm> form) {
        this.cover = cover;
        this.view = view;
        this.viewport = viewport;
        this.patchGrid = patchGrid;
        this.form = form;
        setMouseTransparent(true);
        visibleProperty().bind(view.picture().isNotNull().and(view.overlaid()));
        redrawOn(
                view.mask(),
                view.tint(),
                view.outlined(),
                view.soundFrames(),
                viewport,
                view.colours(),
                patchGrid,
                form);
    }

    @Override
    protected void draw(GraphicsContext g, double width, double height) {
        SpectrogramRenderer renderer = new SpectrogramRenderer(
                g, width, height, viewport.getValue(), view.colours().get());
        renderer.patches(
                cover, view.mask().get(), view.tint().get(), view.soundFrames().get());
        PatchMask outlined = view.outlined().get();
        if (outlined != null) {
            renderer.outline(outlined);
        }
        if (patchGrid.getValue()) {
            renderer.grid(form.getValue().grid());
        }
    }
}
