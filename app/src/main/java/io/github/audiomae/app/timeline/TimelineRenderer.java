package io.github.audiomae.app.timeline;

import io.github.audiomae.app.control.Gutter;
import io.github.audiomae.app.recording.TimeView;
import io.github.audiomae.app.spectrogram.ClassColours;
import io.github.audiomae.app.spectrogram.PlotColours;
import io.github.audiomae.explore.ClassTimeline;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/// Draws rows of the class strip: the name in the gutter, the scores right of it.
final class TimelineRenderer {
    /// Height of a row, in pixels.
    static final double ROW = 18;

    private static final double GAP = 2;
    private static final double MARK = 4;
    private static final double NAME = MARK + 6;
    private static final double NAME_WIDTH = Gutter.WIDTH - NAME - 12;
    private static final Font FONT = Font.font("Inter", 11);

    private final GraphicsContext g;
    private final double width;
    private final PlotColours plot;
    private final ClassColours colours;
    private final TimeView view;

    /// @param width of names and scores together
    /// @param view the span across the width right of the gutter
    TimelineRenderer(GraphicsContext g, double width, PlotColours plot, ClassColours colours, TimeView view) {
        this.g = g;
        this.width = width;
        this.plot = plot;
        this.colours = colours;
        this.view = view;
    }

    /// Draws the background of a row.
    void ground(double top) {
        g.setFill(plot.background());
        g.fillRect(Gutter.WIDTH, top, width - Gutter.WIDTH, ROW - GAP);
    }

    /// Draws the name and the scores of a class.
    ///
    /// @param name what the class is called
    void row(ClassTimeline timeline, int index, String name, double threshold, double top) {
        g.setFill(colours.hue(index));
        g.fillRoundRect(0, top, MARK, ROW - GAP, 3, 3);
        g.setFont(FONT);
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.LEFT);
        g.setFill(plot.text());
        g.fillText(fitting(name), NAME, top + (ROW - GAP) / 2);
        double room = width - Gutter.WIDTH;
        double start = 0;
        float running = 0;
        for (double x = 0; x <= room; x++) { // neighbouring columns with the same score are one rectangle
            float score = x < room ? score(timeline, index, x, room) : 0;
            if (score != running) {
                bar(index, running, threshold, start, x, top);
                start = x;
                running = score;
            }
        }
    }

    private float score(ClassTimeline timeline, int index, double x, double room) {
        double second = view.seconds(x, room);
        return second < timeline.seconds() ? timeline.highest(index, second, view.seconds(x + 1, room)) : 0;
    }

    private void bar(int index, float score, double threshold, double from, double to, double top) {
        if (score >= threshold) {
            Color colour = colours.of(index, score, threshold);
            g.setFill(colour);
            g.fillRect(Gutter.WIDTH + from, top, to - from, ROW - GAP);
        }
    }

    /// Whether a name is cut.
    static boolean isCut(String name) {
        return length(name) > NAME_WIDTH;
    }

    private static String fitting(String name) {
        String shown = name;
        while (shown.length() > 1 && length(shown + "…") > NAME_WIDTH && isCut(name)) {
            shown = shown.substring(0, shown.offsetByCodePoints(shown.length(), -1))
                    .stripTrailing();
        }
        return shown.equals(name) ? name : shown + "…";
    }

    private static double length(String text) {
        Text measured = new Text(text);
        measured.setFont(FONT);
        return measured.getLayoutBounds().getWidth();
    }
}
