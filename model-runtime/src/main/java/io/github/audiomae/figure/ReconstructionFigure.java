package io.github.audiomae.figure;

import static io.github.audiomae.features.SpectrogramWindow.FRAMES;
import static io.github.audiomae.features.SpectrogramWindow.MEL_BINS;

import io.github.audiomae.colour.ColourMap;
import io.github.audiomae.features.Normalization;
import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.patches.PatchMask;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;

/// The figure of one reconstruction: original, masked, reconstruction and their difference, in decibels.
///
/// Original, masked and reconstruction share one range of values, taken from the original's sound; in the
/// difference zero is always the same neutral colour. Padding is hatched everywhere and enters no range.
/// Immutable; drawing needs neither screen nor fonts and gives the same pixels on every machine.
public final class ReconstructionFigure {
    /// Width of every figure in pixels; the height grows with the caption.
    public static final int WIDTH = 2420;

    private static final int LEFT = 128;
    private static final int COLUMN_GAP = 52;
    private static final int TOP = 168;
    private static final int ROW_GAP = 96;
    private static final int BELOW_PANELS = 128;
    private static final int CAPTION_LINE = 36;
    private static final double TITLE_SIZE = 40;
    private static final double PANEL_TITLE_SIZE = 28;
    private static final double CAPTION_SIZE = 25;
    private static final int RIGHT_COLUMN = LEFT + Panel.WIDTH + COLUMN_GAP;
    private static final int LOWER_ROW = TOP + Panel.HEIGHT + ROW_GAP;

    private final String title;
    private final List<String> caption;
    private final double startSeconds;
    private final SpectrogramWindow original;
    private final PatchMask mask;
    private final float[] reconstruction;
    private final Normalization normalization;
    private final ColourMap colours;

    /// @param title headline, usually the file's name; shortened in its middle where too long
    /// @param caption facts below the panels (model, mask, seed, error …), set side by side and wrapped
    /// @param startSeconds where in the file the window begins; start of the time axis
    /// @param original what the model was given
    /// @param mask which patches were hidden
    /// @param reconstruction row-major `[1024, 128]` in the normalised space, visible patches as in the original;
    ///     handed over
    /// @param normalization of the model, to turn values into decibels
    /// @param colours for the three spectrograms
    public ReconstructionFigure(
            String title,
            List<String> caption,
            double startSeconds,
            SpectrogramWindow original,
            PatchMask mask,
            float[] reconstruction,
            Normalization normalization,
            ColourMap colours) {
        if (reconstruction.length != FRAMES * MEL_BINS) {
            throw new IllegalArgumentException("a reconstruction has 1024 x 128 values, got " + reconstruction.length);
        }
        this.title = title;
        this.caption = List.copyOf(caption);
        this.startSeconds = startSeconds;
        this.original = original;
        this.mask = mask;
        this.reconstruction = reconstruction;
        this.normalization = normalization;
        this.colours = colours;
    }

    /// Draws it: opaque RGB, [#WIDTH] pixels wide.
    public BufferedImage draw() {
        Lettering regular = Lettering.regular();
        Lettering bold = Lettering.bold();
        double textWidth = WIDTH - LEFT - 40;
        List<String> captionLines = regular.wrap(caption, "   ·   ", CAPTION_SIZE, textWidth);
        int captionTop = LOWER_ROW + Panel.HEIGHT + BELOW_PANELS;
        BufferedImage image = new BufferedImage(
                WIDTH, captionTop + captionLines.size() * CAPTION_LINE + 14, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        try {
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            g.setColor(Palette.PAPER);
            g.fillRect(0, 0, image.getWidth(), image.getHeight());
            g.setColor(Palette.INK);
            bold.draw(g, bold.elide(title, TITLE_SIZE, textWidth), TITLE_SIZE, LEFT, 66, 0);
            drawPanels(g, regular, bold);
            g.setColor(Palette.SOFT_INK);
            for (int i = 0; i < captionLines.size(); i++) {
                regular.draw(g, captionLines.get(i), CAPTION_SIZE, LEFT, captionTop + i * CAPTION_LINE, 0);
            }
        } finally {
            g.dispose();
        }
        return image;
    }

    private void drawPanels(Graphics2D g, Lettering regular, Lettering bold) {
        Axes axes = new Axes(g, regular);
        ValueRange range = ValueRange.around(soundCells((frame, bin) -> decibels(original.at(frame, bin))));
        ValueRange differences = ValueRange.aroundZero(soundCells(this::difference));
        Panel.CellColour originalColour = (frame, bin) -> colours.argb(range.unit(decibels(original.at(frame, bin))));

        Panel panel = new Panel(LEFT, TOP);
        panel.draw(g, regular, original, originalColour);
        decorate(panel, "Original", "", axes, bold, regular, g);

        panel = new Panel(RIGHT_COLUMN, TOP);
        panel.draw(
                g,
                regular,
                original,
                (frame, bin) -> isKept(frame, bin) ? originalColour.argb(frame, bin) : Palette.HIDDEN.getRGB());
        decorate(panel, "Masked", maskedShare(), axes, bold, regular, g);
        new ColourBar(colours, range, "dB").draw(g, axes, RIGHT_COLUMN + Panel.WIDTH + 30, TOP);

        panel = new Panel(LEFT, LOWER_ROW);
        panel.draw(g, regular, original, (frame, bin) -> colours.argb(range.unit(decibels(reconstructed(frame, bin)))));
        decorate(panel, "Reconstruction", "hidden patches filled in by the model", axes, bold, regular, g);

        panel = new Panel(RIGHT_COLUMN, LOWER_ROW);
        panel.draw(
                g,
                regular,
                original,
                (frame, bin) -> ColourMap.DIVERGING.argb(differences.unit(difference(frame, bin))));
        decorate(panel, "Difference", "reconstruction − original", axes, bold, regular, g);
        new ColourBar(ColourMap.DIVERGING, differences, "dB").draw(g, axes, RIGHT_COLUMN + Panel.WIDTH + 30, LOWER_ROW);
    }

    private void decorate(
            Panel panel, String name, String remark, Axes axes, Lettering bold, Lettering regular, Graphics2D g) {
        axes.frame(panel);
        axes.time(panel, startSeconds, panel.y() == LOWER_ROW);
        axes.frequency(panel, panel.x() == LEFT);
        g.setColor(Palette.INK);
        double baseline = panel.y() - 18.0;
        bold.draw(g, name, PANEL_TITLE_SIZE, panel.x(), baseline, 0);
        g.setColor(Palette.SOFT_INK);
        regular.draw(g, remark, CAPTION_SIZE, panel.x() + bold.width(name, PANEL_TITLE_SIZE) + 18, baseline, 0);
    }

    private String maskedShare() {
        int sound = 0;
        for (int patch = 0; patch < PatchGrid.PATCHES; patch++) {
            sound += PatchGrid.isPadded(patch, original.soundFrames()) ? 0 : 1;
        }
        return mask.hiddenSound(original.soundFrames()) + " of " + sound + " patches of sound hidden";
    }

    private double[] soundCells(CellValue value) {
        int sound = original.soundFrames();
        double[] values = new double[sound * MEL_BINS];
        for (int i = 0; i < values.length; i++) {
            values[i] = value.at(i / MEL_BINS, i % MEL_BINS);
        }
        return values;
    }

    private boolean isKept(int frame, int bin) {
        return mask.isKept(PatchGrid.patch(frame / PatchGrid.PATCH_SIZE, bin / PatchGrid.PATCH_SIZE));
    }

    private float reconstructed(int frame, int bin) {
        return reconstruction[frame * MEL_BINS + bin];
    }

    private double decibels(float normalized) {
        return normalization.invert(normalized) * 10 / Math.log(10);
    }

    private double difference(int frame, int bin) {
        return (reconstructed(frame, bin) - original.at(frame, bin)) * normalization.decibelsPerUnit();
    }

    @FunctionalInterface
    private interface CellValue {
        double at(int frame, int melBin);
    }
}
