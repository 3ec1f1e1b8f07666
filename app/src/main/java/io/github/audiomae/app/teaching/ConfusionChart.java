package io.github.audiomae.app.teaching;

import io.github.audiomae.app.detection.VerdictGlyph;
import io.github.audiomae.app.spectrogram.PlotColours;
import io.github.audiomae.detection.Verdict;
import io.github.audiomae.head.HeadMeasures;
import io.github.audiomae.head.HeadReport;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/// Which class was taken for which: rows are labels, columns best classes. The colour of a square is the share of the
/// windows of its row; right answers, in the diagonal, have another colour than mistakes. Where rows are high enough,
/// their names stand at the left.
final class ConfusionChart extends ReportChart {
    private static final double LARGEST = 24;
    private static final double LEAST_NAMED = 12;
    private static final double NAMES = 96;
    private static final double GAP = 6;
    private static final double FONT = 11;
    private static final double FAINTEST = 0.25;

    private final UnaryOperator<String> words;

    /// @param words the text for a label
    /// @param pointed receives the square at the pointer, or null when the pointer leaves
    ConfusionChart(
            ObservableValue<@Nullable HeadReport> report,
            ObservableValue<Boolean> dark,
            UnaryOperator<String> words,
            Consumer<HeadMeasures.@Nullable Answer> pointed) {
        super("teach-confusion", report, dark);
        this.words = words;
        setOnMouseMoved(moved -> pointed.accept(at(moved)));
        setOnMouseExited(left -> pointed.accept(null));
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        int classes = classes();
        return classes == 0 ? 0 : classes * side(width < 0 ? getWidth() : width);
    }

    private int classes() {
        HeadReport now = report();
        return now == null ? 0 : now.measures().confusion().length;
    }

    private static double names(double width) {
        return Math.min(NAMES, width / 3);
    }

    /// Whether there is room for names beside the squares.
    private boolean isNamed(double width) {
        return (width - names(width)) / classes() >= LEAST_NAMED;
    }

    /// The side of a square, in pixels.
    private double side(double width) {
        return isNamed(width)
                ? Math.floor(Math.min(LARGEST, (width - names(width)) / classes()))
                : Math.clamp(width / classes(), 1, LEAST_NAMED);
    }

    private double left(double width) {
        return isNamed(width) ? names(width) : 0;
    }

    private HeadMeasures.@Nullable Answer at(MouseEvent pointer) {
        HeadReport now = report();
        double side = side(getWidth());
        int column = (int) Math.floor((pointer.getX() - left(getWidth())) / side);
        int row = (int) Math.floor(pointer.getY() / side);
        return now == null || column < 0 || column >= classes() || row < 0 || row >= classes()
                ? null
                : now.measures().answer(row, column);
    }

    @Override
    void draw(GraphicsContext g, HeadReport now, PlotColours colours, double width, double height) {
        int[][] counts = now.measures().confusion();
        double side = side(width);
        double left = left(width);
        g.setFont(Font.font(FONT));
        g.setTextAlign(TextAlignment.RIGHT);
        g.setTextBaseline(VPos.CENTER);
        for (int row = 0; row < counts.length; row++) {
            if (left > 0) {
                g.setFill(colours.label());
                g.fillText(
                        words.apply(now.measures().classes().get(row).label()),
                        left - GAP,
                        (row + 0.5) * side,
                        left - GAP);
            }
            int all = Arrays.stream(counts[row]).sum();
            for (int column = 0; column < counts.length; column++) {
                double share = all == 0 ? 0 : counts[row][column] / (double) all;
                g.setFill(colours.visible());
                square(g, left + column * side, row * side, side);
                if (share > 0) {
                    g.setFill((row == column ? colours.accent() : VerdictGlyph.colour(Verdict.REJECTED, isDark()))
                            .deriveColor(0, 1, 1, FAINTEST + (1 - FAINTEST) * share));
                    square(g, left + column * side, row * side, side);
                }
            }
        }
    }

    private static void square(GraphicsContext g, double x, double y, double side) {
        double gap = side >= LEAST_NAMED ? 1 : 0;
        g.fillRect(x, y, side - gap, side - gap);
    }
}
