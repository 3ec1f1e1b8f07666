package io.github.audiomae.figure;

import io.github.audiomae.plot.ColourScale;
import java.awt.Graphics2D;
import java.util.List;

/// The figure of an explained class: the sound, the evidence of each patch, and the curves that test it.
///
/// @param title headline, usually the file's name; shortened in the middle if too long
/// @param caption facts below
/// @param subject the window; its mask are the patches that the classification saw
/// @param levels colours of the sound
/// @param evidence `[512]`, drawn patch by patch
/// @param evidenceColours colours of the evidence
/// @param charts two: deletion and insertion
public record ExplanationFigure(
        String title,
        List<String> caption,
        FigureSubject subject,
        ColourScale levels,
        float[] evidence,
        ColourScale evidenceColours,
        List<Chart> charts)
        implements Figure {
    private static final int LEFT = Sheet.LEFT;
    private static final int COLUMN = 1076;
    private static final int TOP = 168;
    private static final int BAR_GAP = 30;
    private static final int CHARTS = TOP + Panel.HEIGHT + 110 + Chart.ABOVE;
    private static final int CHART_HEIGHT = 420;
    private static final int CAPTION = CHARTS + CHART_HEIGHT + Chart.BELOW;
    private static final double PANEL_TITLE_SIZE = 28;

    public ExplanationFigure {
        caption = List.copyOf(caption);
        charts = List.copyOf(charts);
    }

    @Override
    public int height() {
        return CAPTION + Caption.height(caption);
    }

    @Override
    public void draw(Graphics2D g) {
        Lettering regular = Lettering.regular();
        Lettering bold = Lettering.bold();
        Sheet.draw(g, bold, title, height());
        Axes axes = new Axes(g, regular);
        panel(g, axes, regular, bold, LEFT, "What the model sees", this::sound);
        panel(g, axes, regular, bold, LEFT + COLUMN, "Evidence of each patch", this::patch);
        int bars = LEFT + COLUMN + Panel.WIDTH + BAR_GAP;
        new ColourBar(evidenceColours).draw(g, axes, bars, TOP);
        for (int i = 0; i < charts.size(); i++) {
            charts.get(i).draw(g, regular, bold, LEFT + i * COLUMN, CHARTS, Panel.WIDTH - 40, CHART_HEIGHT);
        }
        Caption.draw(g, regular, caption, CAPTION);
    }

    private int sound(int frame, int bin) {
        return subject.isVisible(frame, bin)
                ? levels.argb(subject.originalAt(frame, bin))
                : FigureColours.HIDDEN.getRGB();
    }

    private int patch(int frame, int bin) {
        int patch = subject.mask().grid().patchAt(frame, bin);
        return subject.isVisible(frame, bin) ? evidenceColours.argb(evidence[patch]) : FigureColours.HIDDEN.getRGB();
    }

    private void panel(
            Graphics2D g, Axes axes, Lettering regular, Lettering bold, int x, String name, Panel.CellColour cells) {
        Panel panel = new Panel(x, TOP, subject.frames());
        panel.draw(g, regular, subject.soundFrames(), cells);
        axes.frame(panel);
        axes.time(panel, subject.startSeconds(), true);
        axes.frequency(panel, subject.mask().grid().axis(), x == LEFT);
        g.setColor(FigureColours.INK);
        bold.draw(g, name, PANEL_TITLE_SIZE, x, TOP - 18.0, 0);
    }
}
