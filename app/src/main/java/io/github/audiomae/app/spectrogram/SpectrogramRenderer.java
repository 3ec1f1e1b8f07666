package io.github.audiomae.app.spectrogram;

import static io.github.audiomae.features.SpectrogramWindow.MEL_BINS;

import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.patches.PatchMask;
import java.util.List;
import java.util.function.IntUnaryOperator;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/// Draws one pane once: its sound, or the patches over it.
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

    /// Draws the sound; null leaves the pane empty.
    void sound(@Nullable Image image) {
        g.setFill(colours.background());
        g.fillRect(0, 0, width, height);
        if (image == null) {
            return;
        }
        double frames = Math.min(viewport.frames(), image.getWidth() - viewport.from());
        if (frames > 0) {
            g.drawImage(image, viewport.from(), 0, frames, MEL_BINS, 0, 0, x(viewport.from() + frames), height);
        }
    }

    /// Draws what lies over the sound: covered patches, coloured patches, padding.
    void patches(Cover cover, PatchMask mask, PatchTint tint, int soundFrames) {
        if (cover != Cover.NOTHING) {
            coverPatches(cover, mask);
        }
        PatchGrid grid = tint.grid();
        columns(grid, patch -> tint.argb()[patch], (argb, first, last) -> {
            g.setFill(Color.rgb(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF, (argb >>> 24) / 255.0));
            fill(grid, first, last, 0);
        });
        padding(soundFrames);
    }

    /// Draws the borders of the patches.
    void grid(PatchGrid grid) {
        g.setFill(colours.grid());
        for (int column = 0; column <= grid.time(); column++) {
            double x = Math.floor(x(column * grid.stride())) + 0.5;
            line(x, 0, x, height, 1);
        }
        for (int edge = 0; edge <= grid.frequency(); edge++) {
            double y = Math.floor(y(edge * grid.stride())) + 0.5;
            line(0, y, width, y, 1);
        }
    }

    /// Draws lines around the visible patches of a mask, none between neighbours.
    void outline(PatchMask mask) {
        PatchGrid grid = mask.grid();
        for (Color colour : List.of(colours.outline(), Color.WHITE)) {
            g.setFill(colour);
            double thickness = colour == Color.WHITE ? 1.2 : 2.6;
            for (int patch = 0; patch < grid.patches(); patch++) {
                if (!mask.isKept(patch)) {
                    continue;
                }
                int column = grid.timeIndex(patch);
                int band = grid.frequencyIndex(patch);
                double left = x(column * grid.stride());
                double right = x((column + 1) * grid.stride());
                double low = y(band * grid.stride());
                double high = y((band + 1) * grid.stride());
                if (endsAt(mask, column - 1, band)) {
                    line(left, low, left, high, thickness);
                }
                if (endsAt(mask, column + 1, band)) {
                    line(right, low, right, high, thickness);
                }
                if (endsAt(mask, column, band - 1)) {
                    line(left, low, right, low, thickness);
                }
                if (endsAt(mask, column, band + 1)) {
                    line(left, high, right, high, thickness);
                }
            }
        }
    }

    /// Whether there is no visible patch at this place.
    private static boolean endsAt(PatchMask mask, int column, int band) {
        PatchGrid grid = mask.grid();
        boolean inside = column >= 0 && column < grid.time() && band >= 0 && band < grid.frequency();
        return !inside || !mask.isKept(grid.patch(column, band));
    }

    /// A line along an axis, with square ends. Filled, because a stroke takes the software pipeline several times as
    /// long.
    private void line(double x1, double y1, double x2, double y2, double thickness) {
        g.fillRect(
                Math.min(x1, x2) - thickness / 2,
                Math.min(y1, y2) - thickness / 2,
                Math.abs(x2 - x1) + thickness,
                Math.abs(y2 - y1) + thickness);
    }

    private void coverPatches(Cover cover, PatchMask mask) {
        PatchGrid grid = mask.grid();
        IntUnaryOperator covered = patch -> mask.isKept(patch) == (cover == Cover.VISIBLE) ? 1 : 0;
        double cell = x(grid.stride()) - x(0);
        double gap = cover == Cover.HIDDEN && cell >= 8 ? 1 : 0;
        if (gap > 0) {
            g.setFill(colours.hiddenEdge());
            columns(grid, covered, (yes, first, last) -> fill(grid, first, last, 0));
        }
        g.setFill(cover == Cover.HIDDEN ? colours.hidden() : colours.visible());
        columns(grid, covered, (yes, first, last) -> {
            if (gap == 0) {
                fill(grid, first, last, 0);
            } else {
                for (int band = grid.frequencyIndex(first); band <= grid.frequencyIndex(last); band++) {
                    int patch = grid.patch(grid.timeIndex(first), band);
                    fill(grid, patch, patch, gap);
                }
            }
        });
    }

    /// Neighbouring patches of one column that look the same.
    private interface Piece {
        /// @param first the lowest patch
        /// @param last the highest one
        void draw(int kind, int first, int last);
    }

    /// Draws every column in pieces, so that many patches need few calls.
    ///
    /// @param kinds patch → its kind; 0 for patches that are not drawn
    private static void columns(PatchGrid grid, IntUnaryOperator kinds, Piece piece) {
        for (int column = 0; column < grid.time(); column++) {
            int band = 0;
            while (band < grid.frequency()) {
                int first = grid.patch(column, band);
                int kind = kinds.applyAsInt(first);
                int last = band;
                while (last + 1 < grid.frequency() && kinds.applyAsInt(grid.patch(column, last + 1)) == kind) {
                    last++;
                }
                if (kind != 0) {
                    piece.draw(kind, first, grid.patch(column, last));
                }
                band = last + 1;
            }
        }
    }

    /// Fills neighbouring patches of one column.
    private void fill(PatchGrid grid, int first, int last, double gap) {
        double left = Math.round(x(grid.firstFrame(first)));
        double right = Math.round(x(grid.firstFrame(first) + grid.size()));
        double top = Math.round(y(grid.firstBin(last) + grid.size()));
        double bottom = Math.round(y(grid.firstBin(first)));
        g.fillRect(left, top, right - left - gap, bottom - top - gap);
    }

    /// Draws stripes over what lies after the sound.
    void padding(int soundFrames) {
        double left = Math.max(0, Math.round(x(soundFrames)));
        if (soundFrames >= viewport.all() || left >= width) {
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
