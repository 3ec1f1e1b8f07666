package io.github.audiomae.app.window;

import io.github.audiomae.app.spectrogram.PlotColours;
import io.github.audiomae.audio.io.WaveformOverview;
import io.github.audiomae.features.SpectrogramWindow;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/// Draws the overview, once.
final class OverviewPainter {
    private static final double OUTSIDE = 0.45;

    private final GraphicsContext g;
    private final double width;
    private final double height;
    private final PlotColours colours;

    OverviewPainter(GraphicsContext g, double width, double height, PlotColours colours) {
        this.g = g;
        this.width = width;
        this.height = height;
        this.colours = colours;
    }

    /// @param length seconds across the whole width
    void paint(@Nullable WaveformOverview wave, double length, double windowStart, double playhead) {
        g.clearRect(0, 0, width, height);
        g.setFill(colours.background());
        g.fillRoundRect(0, 0, width, height, 8, 8);
        double left = windowStart / length * width;
        double right = Math.min(width, (windowStart + SpectrogramWindow.SECONDS) / length * width);
        if (wave != null) {
            wave(wave, length, left, right);
            line(playhead / length * width);
            frame(left, right);
        }
    }

    private void wave(WaveformOverview wave, double length, double left, double right) {
        double end = wave.seconds() / length * width;
        double peak = peak(wave);
        double middle = height / 2;
        double reach = (middle - 5) / peak;
        for (double x = 0.5; x < end; x++) {
            int from = stretch(wave, (x - 0.5) / end);
            int to = Math.max(from, stretch(wave, (x + 0.5) / end) - 1);
            float low = 0;
            float high = 0;
            for (int i = from; i <= to; i++) {
                low = Math.min(low, wave.low(i));
                high = Math.max(high, wave.high(i));
            }
            boolean inside = x >= left && x <= right;
            g.setStroke(inside ? colours.wave() : faded(colours.wave()));
            g.strokeLine(x, middle - high * reach - 0.5, x, middle - low * reach + 0.5);
        }
    }

    private static int stretch(WaveformOverview wave, double share) {
        return Math.clamp((int) (share * wave.stretches()), 0, wave.stretches() - 1);
    }

    private static double peak(WaveformOverview wave) {
        double peak = 1e-3;
        for (int i = 0; i < wave.stretches(); i++) {
            peak = Math.max(peak, Math.max(wave.high(i), -wave.low(i)));
        }
        return peak;
    }

    private void line(double x) {
        g.setStroke(colours.accent().interpolate(Color.WHITE, 0.5));
        g.setLineWidth(1.5);
        g.strokeLine(Math.floor(x) + 0.5, 2, Math.floor(x) + 0.5, height - 2);
        g.setLineWidth(1);
    }

    private void frame(double left, double right) {
        g.setFill(colours.accent().deriveColor(0, 1, 1, 0.10));
        g.fillRoundRect(left + 1, 1, right - left - 2, height - 2, 8, 8);
        g.setStroke(colours.accent());
        g.setLineWidth(1.5);
        g.strokeRoundRect(left + 1, 1, right - left - 2, height - 2, 8, 8);
        g.setLineWidth(1);
    }

    private static Color faded(Color colour) {
        return colour.deriveColor(0, 1, 1, OUTSIDE);
    }
}
