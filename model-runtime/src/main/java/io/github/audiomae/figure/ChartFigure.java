package io.github.audiomae.figure;

import java.awt.Graphics2D;
import java.util.List;

/// Charts side by side, two in a row; a single one takes the whole width.
///
/// @param title headline; shortened in the middle if too long
/// @param caption facts below the charts, set side by side and wrapped
/// @param charts at least one
public record ChartFigure(String title, List<String> caption, List<Chart> charts) implements Figure {
    private static final int LEFT = Sheet.LEFT;
    private static final int CHART_WIDTH = 1024;
    private static final int CHART_HEIGHT = 520;
    private static final int COLUMN = 1160;
    private static final int TOP = 110;
    private static final int ROW = Chart.ABOVE + CHART_HEIGHT + Chart.BELOW;

    public ChartFigure {
        caption = List.copyOf(caption);
        charts = List.copyOf(charts);
    }

    @Override
    public int height() {
        return TOP + Math.ceilDiv(charts.size(), 2) * ROW + Caption.height(caption);
    }

    @Override
    public void draw(Graphics2D g) {
        Lettering regular = Lettering.regular();
        Lettering bold = Lettering.bold();
        Sheet.draw(g, bold, title, height());
        for (int i = 0; i < charts.size(); i++) {
            int left = LEFT + i % 2 * COLUMN;
            int top = TOP + Chart.ABOVE + i / 2 * ROW;
            int width = charts.size() == 1 ? COLUMN + CHART_WIDTH : CHART_WIDTH;
            charts.get(i).draw(g, regular, bold, left, top, width, CHART_HEIGHT);
        }
        Caption.draw(g, regular, caption, TOP + Math.ceilDiv(charts.size(), 2) * ROW);
    }
}
