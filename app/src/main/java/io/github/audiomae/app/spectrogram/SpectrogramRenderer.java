package io.github.audiomae.app.spectrogram;

import static io.github.audiomae.features.SpectrogramWindow.FRAMES;
import static io.github.audiomae.features.SpectrogramWindow.MEL_BINS;

import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.patches.PatchMask;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/// Draws one pane once.
final class SpectrogramRenderer {

    private final GraphicsContext g;
    private final double width;
    private final double height;
    private final Viewport viewport;
    private final PlotColours colours;

    SpectrogramRenderer(GraphicsContext g, double width, double height, Viewport viewport, PlotColours colours) {
        this.g = g;
        this.width = width;
        this.height = height;
        this.viewport = viewport;
        this.colours = colours;
    }

    void draw(@Nullable Image image, Cover cover, PatchMask mask, PatchTint tint, int soundFrames) {
        g.setFill(colours.background());
        g.fillRect(0, 0, width, height);
        if (image == null) {
            return;
        }
        g.drawImage(image, viewport.from(), 0, viewport.frames(), MEL_BINS, 0, 0, width, height);
        if (cover != Cover.NOTHING) {
            coverPatches(cover, mask);
        }
        for (int patch = 0; patch < PatchGrid.PATCHES; patch++) {
            int argb = tint.argb()[patch];
            if (argb != 0) {
                g.setFill(Color.rgb(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF, (argb >>> 24) / 255.0));
                fill(patch, 0);
            }
        }
        hatch(soundFrames);
    }

    /// Draws the borders of the patches.
    void grid() {
        g.setStroke(colours.grid());
        g.setLineWidth(1);
        for (int column = 0; column <= PatchGrid.TIME_PATCHES; column++) {
            double x = Math.floor(x(column * PatchGrid.PATCH_SIZE)) + 0.5;
            g.strokeLine(x, 0, x, height);
        }
        for (int edge = 0; edge <= PatchGrid.FREQUENCY_PATCHES; edge++) {
            double y = Math.floor(y(edge * PatchGrid.PATCH_SIZE)) + 0.5;
            g.strokeLine(0, y, width, y);
        }
    }

    private void coverPatches(Cover cover, PatchMask mask) {
        double cell = x(PatchGrid.PATCH_SIZE) - x(0);
        double gap = cover == Cover.HIDDEN && cell >= 8 ? 1 : 0;
        if (gap > 0) {
            g.setFill(colours.hiddenEdge());
            coverPatches(cover, mask, 0);
        }
        g.setFill(cover == Cover.HIDDEN ? colours.hidden() : colours.visible());
        coverPatches(cover, mask, gap);
    }

    private void coverPatches(Cover cover, PatchMask mask, double gap) {
        for (int patch = 0; patch < PatchGrid.PATCHES; patch++) {
            if (mask.isKept(patch) == (cover == Cover.VISIBLE)) {
                fill(patch, gap);
            }
        }
    }

    private void fill(int patch, double gap) {
        int column = PatchGrid.timeIndex(patch);
        int band = PatchGrid.frequencyIndex(patch);
        double left = Math.round(x(column * PatchGrid.PATCH_SIZE));
        double right = Math.round(x((column + 1) * PatchGrid.PATCH_SIZE));
        double top = Math.round(y((band + 1) * PatchGrid.PATCH_SIZE));
        double bottom = Math.round(y(band * PatchGrid.PATCH_SIZE));
        g.fillRect(left, top, right - left - gap, bottom - top - gap);
    }

    private void hatch(int soundFrames) {
        double left = Math.max(0, Math.round(x(soundFrames)));
        if (soundFrames >= FRAMES || left >= width) {
            return;
        }
        Hatching.draw(g, left, width, height, colours);
    }

    private double x(double frame) {
        return viewport.x(frame, width);
    }

    private double y(double melPosition) {
        return height * (1 - melPosition / MEL_BINS);
    }
}
