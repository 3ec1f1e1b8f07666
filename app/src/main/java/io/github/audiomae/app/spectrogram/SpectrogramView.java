package io.github.audiomae.app.spectrogram;

import static io.github.audiomae.features.SpectrogramWindow.MEL_BINS;

import io.github.audiomae.app.control.CanvasPane;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.patches.PatchMask;
import io.github.audiomae.patches.WindowForm;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;

/// The spectrogram of a window, stretched over the available space: time to the right, frequency upwards.
///
/// Drawn at most once per pulse. Patches and cursor are separate layers: changing them does not draw the sound again.
public final class SpectrogramView extends CanvasPane {
    private final ObjectProperty<@Nullable Picture> picture = new SimpleObjectProperty<>();
    private final ObjectProperty<PatchMask> mask =
            new SimpleObjectProperty<>(PatchMask.nothingHidden(PatchGrid.AUDIOSET));
    private final ObjectProperty<Integer> soundFrames = new SimpleObjectProperty<>(0);
    private final ObjectProperty<PatchTint> tint = new SimpleObjectProperty<>(PatchTint.NONE);
    private final ObjectProperty<@Nullable PatchMask> outlined = new SimpleObjectProperty<>();
    private final ObjectProperty<Viewport> viewport = new SimpleObjectProperty<>(Viewport.ALL);
    private final ObjectProperty<PlotColours> colours = new SimpleObjectProperty<>(PlotColours.DARK);
    private final BooleanBinding overlaid;
    private final CursorLayer cursorLayer;
    private final ReadOnlyProperty<WindowForm> form;
    private @Nullable WritableImage image;

    /// @param cover which patches are covered
    /// @param cursor shared by all panes
    public SpectrogramView(Cover cover, CursorViewModel cursor) {
        cursorLayer = new CursorLayer(cursor, colours);
        getStyleClass().add("spectrogram");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        viewport.bind(cursor.viewport());
        overlaid = Bindings.createBooleanBinding(
                () -> cover != Cover.NOTHING
                        || tint.get() != PatchTint.NONE
                        || outlined.get() != null
                        || cursor.patchGrid().get(),
                tint,
                outlined,
                cursor.patchGrid());
        addLayer(new PatchLayer(cover, this, viewport, cursor.patchGrid(), cursor.form()));
        addLayer(cursorLayer);
        setMinSize(80, 40);
        setPrefSize(600, 130);
        picture.addListener((property, old, now) -> adopt(now));
        form = cursor.form();
        redrawOn(viewport, colours, overlaid, soundFrames);
    }

    /// The picture; null leaves the pane empty.
    public ObjectProperty<@Nullable Picture> picture() {
        return picture;
    }

    /// The mask that [Cover] refers to.
    public ObjectProperty<PatchMask> mask() {
        return mask;
    }

    /// Colours over the patches.
    public ObjectProperty<PatchTint> tint() {
        return tint;
    }

    /// The patches with an outline around them are the visible ones of this mask; null for none.
    public ObjectProperty<@Nullable PatchMask> outlined() {
        return outlined;
    }

    /// Frames with sound; the rest is hatched.
    public ObjectProperty<Integer> soundFrames() {
        return soundFrames;
    }

    /// Colours of everything except the sound.
    public ObjectProperty<PlotColours> colours() {
        return colours;
    }

    /// Whether there is something over the sound other than padding: a layer of its own, which costs time whenever the
    /// pane is rendered.
    BooleanBinding overlaid() {
        return overlaid;
    }

    /// The point at these coordinates of the view.
    public SpectrogramPoint pointUnder(double x, double y) {
        return SpectrogramPoint.near(
                viewport.get().frame(x, getWidth()), (1 - y / Math.max(getHeight(), 1)) * MEL_BINS, form.getValue());
    }

    /// The tool whose outline follows the pointer; null for none.
    public void showBrush(@Nullable BrushShape shape) {
        cursorLayer.showBrush(shape);
    }

    @Override
    protected void draw(GraphicsContext g, double width, double height) {
        SpectrogramRenderer renderer = new SpectrogramRenderer(g, width, height, viewport.get(), colours.get());
        renderer.sound(image);
        if (image != null && !overlaid.get()) {
            renderer.padding(soundFrames.get());
        }
    }

    private void adopt(@Nullable Picture now) {
        if (now == null) {
            image = null;
        } else {
            int frames = now.frames();
            WritableImage target =
                    image == null || image.getWidth() != frames ? new WritableImage(frames, MEL_BINS) : image;
            // All pixels are opaque or fully transparent, so premultiplied values are the same: a plain
            // copy.
            target.getPixelWriter()
                    .setPixels(0, 0, frames, MEL_BINS, PixelFormat.getIntArgbPreInstance(), now.rows(), 0, frames);
            image = target;
        }
        requestLayout();
    }
}
