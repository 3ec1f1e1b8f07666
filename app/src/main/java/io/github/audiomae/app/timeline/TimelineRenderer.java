package io.github.audiomae.app.timeline;

import io.github.audiomae.app.spectrogram.PlotColours;
import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.explore.ClassTimeline;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// Draws the class strip once.
final class TimelineRenderer {
    private static final double GAP = 2;
    private static final double FAINTEST = 0.3;
    private static final Font LABEL = Font.font(10);

    private final GraphicsContext g;
    private final double width;
    private final double rowHeight;
    private final PlotColours colours;

    TimelineRenderer(GraphicsContext g, double width, double rowHeight, PlotColours colours) {
        this.g = g;
        this.width = width;
        this.rowHeight = rowHeight;
        this.colours = colours;
    }

    /// Draws the empty rows.
    void ground(int rows) {
        g.clearRect(0, 0, width, rows * rowHeight);
        g.setFill(colours.background());
        for (int row = 0; row < rows; row++) {
            g.fillRoundRect(0, row * rowHeight, width, rowHeight - GAP, 4, 4);
        }
    }

    /// Draws one class per row.
    ///
    /// @param length seconds across the whole width
    void rows(ClassTimeline timeline, List<Integer> classes, double threshold, double length) {
        for (int row = 0; row < classes.size(); row++) {
            double top = row * rowHeight;
            int index = classes.get(row);
            for (double x = 0; x < width; x++) {
                double second = x / width * length;
                if (second < timeline.seconds()) {
                    float score = timeline.highest(index, second, (x + 1) / width * length);
                    if (score >= threshold) {
                        g.setFill(colour(score, threshold));
                        g.fillRect(x, top, 1, rowHeight - GAP);
                    }
                }
            }
            label(timeline.labels().get(index), top);
        }
    }

    /// Draws the frame of the model's window.
    void window(TimeSpan window, double length, int rows) {
        double left = window.startSeconds() / length * width;
        double right = Math.min(width, window.endSeconds() / length * width);
        g.setStroke(colours.accent());
        g.strokeLine(Math.floor(left) + 0.5, 0, Math.floor(left) + 0.5, rows * rowHeight - GAP);
        g.strokeLine(Math.ceil(right) - 0.5, 0, Math.ceil(right) - 0.5, rows * rowHeight - GAP);
    }

    private void label(String text, double top) {
        Text measured = new Text(text);
        measured.setFont(LABEL);
        double textWidth = measured.getLayoutBounds().getWidth();
        g.setFill(colours.background().deriveColor(0, 1, 1, 0.78));
        g.fillRect(0, top, textWidth + 12, rowHeight - GAP);
        g.setFont(LABEL);
        g.setTextBaseline(VPos.CENTER);
        g.setFill(colours.label());
        g.fillText(text, 6, top + (rowHeight - GAP) / 2);
    }

    /// Fainter at the threshold than at score 1.
    private Color colour(float score, double threshold) {
        double share = threshold >= 1 ? 1 : (score - threshold) / (1 - threshold);
        return colours.heard().deriveColor(0, 1, 1, FAINTEST + (1 - FAINTEST) * share);
    }
}
