package io.github.audiomae.figure;

import io.github.audiomae.plot.ReconstructionColours;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;

/// The figure of one reconstruction: original, masked, reconstruction and their difference.
///
/// Its colours, ranges and ticks are those of the main window ([io.github.audiomae.plot]), on white. Padding is hatched
/// everywhere.
///
/// @param title headline, usually the file's name; shortened in the middle if too long
/// @param caption facts below the panels (model, mask, seed, error …), set side by side and wrapped
/// @param subject what is shown
/// @param colours of the three spectrograms and their difference
public record ReconstructionFigure(
        String title, List<String> caption, FigureSubject subject, ReconstructionColours colours) implements Figure {
    private static final int LEFT = Sheet.LEFT;
    private static final int COLUMN_GAP = 52;
    private static final int TOP = 168;
    private static final int ROW_GAP = 96;
    private static final int BELOW_PANELS = 89;
    private static final int BELOW_CAPTION = 25;
    private static final int BAR_GAP = 30;
    private static final double PANEL_TITLE_SIZE = 28;
    private static final double REMARK_SIZE = 25;
    private static final int RIGHT_COLUMN = LEFT + Panel.WIDTH + COLUMN_GAP;
    private static final int LOWER_ROW = TOP + Panel.HEIGHT + ROW_GAP;
    private static final int CAPTION = LOWER_ROW + Panel.HEIGHT + BELOW_PANELS;

    public ReconstructionFigure {
        caption = List.copyOf(caption);
    }

    /// Draws the figure: opaque RGB, [#WIDTH] pixels wide.
    public BufferedImage draw() {
        return draw(1);
    }

    @Override
    public int height() {
        return CAPTION + Caption.height(caption) + BELOW_CAPTION;
    }

    @Override
    public void draw(Graphics2D g) {
        Lettering regular = Lettering.regular();
        Lettering bold = Lettering.bold();
        Sheet.draw(g, bold, title, height());
        drawPanels(g, regular, bold);
        Caption.draw(g, regular, caption, CAPTION);
    }

    private void drawPanels(Graphics2D g, Lettering regular, Lettering bold) {
        Panel.CellColour original = (frame, bin) -> colours.values().argb(subject.originalAt(frame, bin));
        Panel.CellColour masked = (frame, bin) ->
                subject.isVisible(frame, bin) ? original.argb(frame, bin) : FigureColours.HIDDEN.getRGB();
        Panel.CellColour reconstructed = (frame, bin) -> colours.values().argb(subject.reconstructedAt(frame, bin));
        Panel.CellColour difference = (frame, bin) -> colours.differences().argb(subject.differenceAt(frame, bin));

        Axes axes = new Axes(g, regular);
        panel(g, axes, regular, bold, LEFT, TOP, original, "Original", "");
        panel(g, axes, regular, bold, RIGHT_COLUMN, TOP, masked, "Masked", subject.hiddenWords());
        panel(g, axes, regular, bold, LEFT, LOWER_ROW, reconstructed, "Reconstruction", "hidden patches reconstructed");
        panel(g, axes, regular, bold, RIGHT_COLUMN, LOWER_ROW, difference, "Difference", "reconstruction − original");

        int bars = RIGHT_COLUMN + Panel.WIDTH + BAR_GAP;
        new ColourBar(colours.values()).draw(g, axes, bars, TOP);
        new ColourBar(colours.differences()).draw(g, axes, bars, LOWER_ROW);
    }

    private void panel(
            Graphics2D g,
            Axes axes,
            Lettering regular,
            Lettering bold,
            int x,
            int y,
            Panel.CellColour cells,
            String name,
            String remark) {
        Panel panel = new Panel(x, y, subject.frames());
        panel.draw(g, regular, subject.soundFrames(), cells);
        axes.frame(panel);
        axes.time(panel, subject.startSeconds(), y == LOWER_ROW);
        axes.frequency(panel, subject.mask().grid().axis(), x == LEFT);
        double baseline = y - 18.0;
        g.setColor(FigureColours.INK);
        bold.draw(g, name, PANEL_TITLE_SIZE, x, baseline, 0);
        g.setColor(FigureColours.SOFT_INK);
        regular.draw(g, remark, REMARK_SIZE, x + bold.width(name, PANEL_TITLE_SIZE) + 18, baseline, 0);
    }
}
