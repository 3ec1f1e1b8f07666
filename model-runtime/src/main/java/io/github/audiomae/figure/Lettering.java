package io.github.audiomae.figure;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// Draws text as filled outlines of one bundled typeface.
///
/// AWT's own text needs fontconfig and an installed font, which servers and containers may lack, and its glyphs differ
/// between machines. Sizes are in pixels per em. Confined to one thread.
final class Lettering {
    private static final String ELLIPSIS = "…";

    private final TrueTypeFont font;
    private final CmapLookup characters;

    private Lettering(TrueTypeFont font) throws IOException {
        this.font = font;
        // Without ligatures for other scripts: thousands of table entries that captions do not need.
        font.setEnableGsub(false);
        this.characters = font.getUnicodeCmapLookup();
    }

    static Lettering regular() {
        return load("/liberation/LiberationSans-Regular.ttf");
    }

    static Lettering bold() {
        return load("/liberation/LiberationSans-Bold.ttf");
    }

    private static Lettering load(String resource) {
        try (InputStream in = Objects.requireNonNull(Lettering.class.getResourceAsStream(resource), resource)) {
            return new Lettering(new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Length of `text` in pixels.
    double width(String text, double size) {
        return text.codePoints().mapToDouble(this::advance).sum() * size;
    }

    /// Draws `text` in the current colour.
    ///
    /// @param anchor share of the text's length to the left of `x`: 0 starts there, 0.5 is centred, 1 ends there
    /// @param baseline y of the baseline
    void draw(Graphics2D g, String text, double size, double x, double baseline, double anchor) {
        double scale = size / unitsPerEm();
        double penX = x - anchor * width(text, size);
        for (int character : text.codePoints().toArray()) {
            AffineTransform place = new AffineTransform(scale, 0, 0, -scale, penX, baseline);
            g.fill(outline(character).createTransformedShape(place));
            penX += advance(character) * size;
        }
    }

    /// `text`, shortened in the middle by an ellipsis if it is longer than `maxWidth`.
    String elide(String text, double size, double maxWidth) {
        if (width(text, size) <= maxWidth) {
            return text;
        }
        int[] characters = text.codePoints().toArray();
        for (int left = characters.length - 1; left > 0; left--) {
            int head = (left + 1) / 2;
            int tail = left - head;
            String candidate =
                    new String(characters, 0, head) + ELLIPSIS + new String(characters, characters.length - tail, tail);
            if (width(candidate, size) <= maxWidth) {
                return candidate;
            }
        }
        return ELLIPSIS;
    }

    /// Joins `parts` with `separator` into lines of at most `maxWidth`; parts are never broken.
    List<String> wrap(List<String> parts, String separator, double size, double maxWidth) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String part : parts) {
            String longer = line.isEmpty() ? part : line + separator + part;
            if (!line.isEmpty() && width(longer, size) > maxWidth) {
                lines.add(line);
                line = elide(part, size, maxWidth);
            } else {
                line = elide(longer, size, maxWidth);
            }
        }
        if (!line.isEmpty()) {
            lines.add(line);
        }
        return lines;
    }

    private double advance(int character) {
        try {
            return font.getAdvanceWidth(characters.getGlyphId(character)) / unitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The outline of a character; those that the typeface lacks get its empty box.
    private Path2D outline(int character) {
        try {
            var glyph = font.getGlyph().getGlyph(characters.getGlyphId(character));
            return glyph == null ? new Path2D.Double() : glyph.getPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private double unitsPerEm() {
        try {
            return font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
