package io.github.audiomae.app.timeline;

import io.github.audiomae.app.detection.VerdictGlyph;
import io.github.audiomae.app.recording.TimeView;
import io.github.audiomae.app.spectrogram.ClassColours;
import io.github.audiomae.app.spectrogram.PlotColours;
import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.detection.DetectedEvent;
import io.github.audiomae.detection.Verdict;
import io.github.audiomae.explore.ClassTimeline;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/// Draws rows of the class strip: the name in the gutter, the scores right of it.
final class TimelineRenderer {
    /// Height of a row, in pixels.
    static final double ROW = 18;

    private static final double GAP = 2;
    private static final double MARK = 4;
    private static final double NAME = MARK + 6;
    private static final double BEHIND_NAME = 12;
    private static final Font FONT = Font.font("Inter", 11);

    private static final double LEAST_RUN = 4;
    private static final double LEAST_WITH_GLYPH = 26;

    private final GraphicsContext g;
    private final double width;
    private final double gutter;
    private final PlotColours plot;
    private final ClassColours colours;
    private final TimeView view;

    /// @param width of names and scores together
    /// @param gutter width of the names
    /// @param view the span across the width right of the gutter
    TimelineRenderer(
            GraphicsContext g, double width, double gutter, PlotColours plot, ClassColours colours, TimeView view) {
        this.g = g;
        this.width = width;
        this.gutter = gutter;
        this.plot = plot;
        this.colours = colours;
        this.view = view;
    }

    /// Draws the background of a row.
    void ground(double top) {
        g.setFill(plot.background());
        g.fillRect(gutter, top, width - gutter, ROW - GAP);
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
        double room = width - gutter;
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

    /// Outlines the detections of a class that are visible, with what was judged; the current one in the colour of the
    /// selection.
    ///
    /// @param events of this class, in the order of time
    /// @param current the selected one; null for none
    void runs(List<DetectedEvent> events, int index, double top, @Nullable DetectedEvent current) {
        double room = width - gutter;
        for (DetectedEvent event : events) {
            TimeSpan span = event.detection().span();
            if (span.startSeconds() > view.to()) {
                break;
            }
            double left = Math.max(-2, view.x(span.startSeconds(), room));
            double right = Math.min(room + 2, view.x(span.endSeconds(), room));
            boolean chosen = event.equals(current);
            if (right >= 0 && right - left >= LEAST_RUN) {
                g.setStroke(chosen ? plot.accent() : colours.hue(index));
                g.setLineWidth(chosen ? 2 : 1);
                g.strokeRoundRect(gutter + left + 0.5, top + 0.5, right - left - 1, ROW - GAP - 1, 4, 4);
                if (right - left >= LEAST_WITH_GLYPH) {
                    glyph(event.verdict(), gutter + left + 3, top + (ROW - GAP - VerdictGlyph.SIZE) / 2);
                }
            }
        }
        g.setLineWidth(1);
    }

    private void glyph(Verdict verdict, double x, double y) {
        double size = VerdictGlyph.SIZE;
        g.setFill(plot.background());
        g.fillRoundRect(x - 1, y - 1, size + 2, size + 2, 4, 4);
        VerdictGlyph.draw(g, verdict, plot == PlotColours.DARK, x, y);
    }

    private float score(ClassTimeline timeline, int index, double x, double room) {
        double second = view.seconds(x, room);
        return second < timeline.seconds() ? timeline.highest(index, second, view.seconds(x + 1, room)) : 0;
    }

    private void bar(int index, float score, double threshold, double from, double to, double top) {
        if (score >= threshold) {
            Color colour = colours.of(index, score, threshold);
            g.setFill(colour);
            g.fillRect(gutter + from, top, to - from, ROW - GAP);
        }
    }

    private double nameWidth() {
        return gutter - NAME - BEHIND_NAME;
    }

    private String fitting(String name) {
        String shown = name;
        while (shown.length() > 1 && length(shown + "…") > nameWidth() && length(name) > nameWidth()) {
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
