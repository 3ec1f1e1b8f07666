package io.github.audiomae.figure;

import io.github.audiomae.files.AtomicFile;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import org.jfree.svg.SVGGraphics2D;
import org.jfree.svg.SVGUnits;

/// Writes figures as PNG at any resolution, or as SVG. In print, a figure's [Figure#WIDTH] pixels at
/// [#DPI] dots per inch are 20.5 cm wide.
public final class FigureFile {
    /// The resolution at which a figure has its natural size, in dots per inch.
    public static final int DPI = 300;

    /// The lowest resolution of a PNG.
    public static final int LEAST_DPI = 30;

    /// The highest resolution of a PNG.
    public static final int MOST_DPI = 1200;

    private static final double INCH_IN_METRES = 0.0254;

    private FigureFile() {}

    /// Writes an SVG if the file's name ends in `.svg`, else a PNG; whole or not at all.
    ///
    /// @param dpi dots per inch of a PNG, 30 … 1200
    /// @throws ProblemException if the file cannot be written
    public static void write(Path file, Figure figure, int dpi) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".svg")) {
            writeSvg(file, figure);
        } else {
            writePng(file, figure, dpi);
        }
    }

    /// Writes a PNG that states its resolution.
    static void writePng(Path file, Figure figure, int dpi) {
        if (dpi < LEAST_DPI || dpi > MOST_DPI) {
            throw new ProblemException(ProblemCode.WRONG_REQUEST, Sentence.of("figure.dpi", LEAST_DPI, MOST_DPI, dpi));
        }
        BufferedImage image = figure.draw((double) dpi / DPI);
        AtomicFile.write(file, path -> writePng(path, image, dpi));
    }

    /// Writes an SVG with letters as outlines and spectrograms as embedded images.
    static void writeSvg(Path file, Figure figure) {
        double width = Figure.WIDTH * 96.0 / DPI; // CSS pixels, 96 to the inch
        double height = figure.height() * 96.0 / DPI;
        SVGGraphics2D g = new SVGGraphics2D(width, height, SVGUnits.PX);
        g.setDefsKeyPrefix("figure"); // instead of a random one, so that equal figures give equal files
        g.scale(96.0 / DPI, 96.0 / DPI);
        figure.draw(g);
        String viewBox = "<svg viewBox='0 0 " + width + " " + height + "' "; // lets web pages scale it
        String svg = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" // without a DTD that a viewer would fetch
                + g.getSVGElement().replaceFirst("<svg ", viewBox) + "\n";
        g.dispose();
        AtomicFile.write(file, path -> Files.writeString(path, svg, StandardCharsets.UTF_8));
    }

    private static void writePng(Path file, BufferedImage image, int dpi) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            if (out == null) {
                throw new IOException("cannot be opened");
            }
            IIOMetadata metadata =
                    writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), null);
            metadata.mergeTree("javax_imageio_png_1.0", resolution(dpi));
            writer.setOutput(out);
            writer.write(new IIOImage(image, null, metadata));
        } finally {
            writer.dispose();
        }
    }

    /// The pHYs chunk of a PNG, which counts pixels per metre.
    private static IIOMetadataNode resolution(int dpi) {
        String perMetre = Long.toString(Math.round(dpi / INCH_IN_METRES));
        IIOMetadataNode physical = new IIOMetadataNode("pHYs");
        physical.setAttribute("pixelsPerUnitXAxis", perMetre);
        physical.setAttribute("pixelsPerUnitYAxis", perMetre);
        physical.setAttribute("unitSpecifier", "meter");
        IIOMetadataNode root = new IIOMetadataNode("javax_imageio_png_1.0");
        root.appendChild(physical);
        return root;
    }
}
