package io.github.audiomae.app.recording;

import io.github.audiomae.app.spectrogram.Hatching;
import io.github.audiomae.app.spectrogram.PlotColours;
import io.github.audiomae.audio.Waveform;
import io.github.audiomae.descriptors.PitchTrack;
import io.github.audiomae.features.KaldiFbank;
import io.github.audiomae.features.LogMelSpectrogram;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.patches.WindowForm;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/// Draws marks over the tiles: padding, patches, pitch, onsets.
final class MarksRenderer {
    /// A frame covers 25 ms: its values belong to its centre.
    private static final double HALF_FRAME = KaldiFbank.FRAME_LENGTH / 2 / (double) Waveform.SAMPLE_RATE_HZ;

    private static final double LEAST_CELL = 4;
    private static final double ONSET_HEIGHT = 13;
    private static final double FAINT = 0.35;
    private static final double LIMIT = 0.75;
    private static final double LABEL = 17;
    private static final double MARGIN = 6;

    private final GraphicsContext g;
    private final TimeView view;
    private final TileRenderer.Frame frame;
    private final PlotColours colours;
    private final double width;
    private final double height;

    MarksRenderer(GraphicsContext g, TileRenderer.Frame frame, PlotColours colours) {
        this.g = g;
        this.frame = frame;
        this.colours = colours;
        view = frame.view();
        width = frame.width();
        height = frame.height();
    }

    /// Stripes after the end of the recording.
    void hatchFrom(double seconds) {
        double left = Math.max(0, Math.round(x(seconds)));
        if (left < width && seconds < view.length()) {
            Hatching.draw(g, left, width, height, colours);
        }
    }

    /// A line at the highest frequency that a model sees, where it is visible.
    void limit(double hertz, String words) {
        double y = Math.round(y(hertz)) + 0.5;
        if (y < 1 || y > height - 1) {
            return;
        }
        g.setLineWidth(1);
        g.setStroke(colours.outline());
        g.strokeLine(0, y + 1, width, y + 1);
        g.setStroke(Color.WHITE.deriveColor(0, 1, 1, LIMIT));
        g.setLineDashes(3, 3);
        g.strokeLine(0, y, width, y);
        g.setLineDashes();
        Text measured = new Text(words);
        measured.setFont(Font.font(11));
        double wide = measured.getLayoutBounds().getWidth() + 2 * MARGIN;
        double top = y > LABEL + 2 ? y - LABEL - 1 : y + 2;
        g.setFill(Color.BLACK.deriveColor(0, 1, 1, LIMIT));
        g.fillRoundRect(width - wide - MARGIN, top, wide, LABEL, 5, 5);
        g.setFill(Color.WHITE);
        g.setFont(Font.font(11));
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(words, width - wide, top + LABEL / 2);
    }

    /// The borders of the patches in the window; only those of columns or of bands if patches are too small.
    ///
    /// @param form of the window
    void grid(double windowStart, WindowForm form) {
        PatchGrid grid = form.grid();
        double patchSeconds = grid.stride() * LogMelSpectrogram.HOP_SECONDS;
        g.setStroke(colours.grid());
        g.setLineWidth(1);
        double left = x(windowStart);
        double right = x(windowStart + form.seconds());
        for (int edge = 0; edge <= grid.frequency(); edge++) {
            double y = Math.floor(y(grid.axis().hertz(edge * grid.stride()))) + 0.5;
            g.strokeLine(Math.max(0, left), y, Math.min(width, right), y);
        }
        if (x(patchSeconds) - x(0) >= LEAST_CELL) {
            for (int edge = 0; edge <= grid.time(); edge++) {
                double x = Math.floor(x(windowStart + edge * patchSeconds)) + 0.5;
                g.strokeLine(x, 0, x, height);
            }
        }
    }

    void draw(DescriptorsViewModel.Found found, boolean pitchShown, boolean onsetsShown) {
        PitchTrack pitch = found.pitch();
        if (pitchShown && pitch != null) {
            stroke(pitch, colours.outline(), 4);
            stroke(pitch, colours.pitch(), 2);
        }
        if (onsetsShown && found.onsets() != null) {
            for (double onset : found.onsets()) {
                onset(Math.floor(x(onset)) + 0.5);
            }
        }
    }

    private void stroke(PitchTrack pitch, Color colour, double lineWidth) {
        g.setStroke(colour);
        g.setLineWidth(lineWidth);
        g.beginPath();
        boolean drawing = false;
        for (int i = 0; i < pitch.frames(); i++) {
            float hertz = pitch.hertz(i);
            if (Float.isNaN(hertz)) {
                drawing = false;
                continue;
            }
            double x = x((pitch.firstFrame() + i) * LogMelSpectrogram.HOP_SECONDS + HALF_FRAME);
            double y = y(hertz);
            if (drawing && pitch.continues(i)) {
                g.lineTo(x, y);
            } else {
                g.moveTo(x, y);
                g.lineTo(x + 0.5, y);
                drawing = true;
            }
        }
        g.stroke();
        g.setLineWidth(1);
    }

    /// A mark at the bottom and a faint line above it, so that many onsets do not cover the sound.
    private void onset(double x) {
        g.setLineWidth(1);
        g.setStroke(colours.onset().deriveColor(0, 1, 1, FAINT));
        g.strokeLine(x, 0, x, height - ONSET_HEIGHT);
        g.setFill(colours.outline());
        g.fillPolygon(triangle(x, 6), new double[] {height, height, height - ONSET_HEIGHT}, 3);
        g.setFill(colours.onset());
        g.fillPolygon(triangle(x, 4.5), new double[] {height, height, height - ONSET_HEIGHT + 3}, 3);
    }

    private static double[] triangle(double x, double half) {
        return new double[] {x - half, x + half, x};
    }

    private double x(double seconds) {
        return view.x(seconds, width);
    }

    private double y(double hertz) {
        return frame.y(hertz);
    }
}
