package io.github.audiomae.figure;

import java.awt.Color;

/// The figure's own colours, beside those of the values.
final class FigureColours {
    static final Color PAPER = Color.WHITE;
    static final Color INK = new Color(0x1b1f24);
    static final Color SOFT_INK = new Color(0x57606a);
    static final Color LINE = new Color(0x8c959f);
    /// Hidden patches; no sequential colour map contains a neutral grey of this lightness but the grey ones.
    static final Color HIDDEN = new Color(0x9aa0a6);
    static final Color PADDING = new Color(0xeef0f2);
    static final Color HATCH = new Color(0xc3c9d0);

    private FigureColours() {}
}
