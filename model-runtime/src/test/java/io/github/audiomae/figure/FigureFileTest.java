package io.github.audiomae.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.audiomae.colour.ColourMap;
import io.github.audiomae.colour.DifferenceColours;
import io.github.audiomae.features.Normalization;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.patches.PatchMask;
import io.github.audiomae.plot.ReconstructionColours;
import io.github.audiomae.plot.ValueRange;
import io.github.audiomae.run.ProblemException;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/// Figures are written at the resolution asked for.
class FigureFileTest {
    @TempDir
    Path folder;

    private final float[] values = new float[1024 * 128];
    private final ReconstructionFigure figure = new ReconstructionFigure(
            "Grüße.wav",
            List.of("a caption"),
            new FigureSubject(0, 700, PatchMask.nothingHidden(PatchGrid.AUDIOSET), values, values),
            ReconstructionColours.decibels(
                    Normalization.AUDIOSET, new ValueRange(-70, 10), ColourMap.MAGMA, DifferenceColours.LIGHT));

    @Test
    void pngHasTheDotsAskedForAndSaysSo() throws Exception {
        Path file = folder.resolve("a.png");

        FigureFile.write(file, figure, 150);

        BufferedImage image = ImageIO.read(file.toFile());
        assertThat(image.getWidth()).isEqualTo(1210);
        assertThat(image.getHeight()).isEqualTo(Math.round(figure.height() / 2.0));
        assertThat(dotsPerMetre(file)).isEqualTo(5906); // 150 / 0.0254
    }

    @Test
    void atNaturalSizeThePngIsTheDrawing() throws Exception {
        Path file = folder.resolve("a.png");

        FigureFile.write(file, figure, FigureFile.DPI);

        BufferedImage image = ImageIO.read(file.toFile());
        BufferedImage drawn = figure.draw();
        assertThat(image.getRGB(500, 300, 64, 64, null, 0, 64)).isEqualTo(drawn.getRGB(500, 300, 64, 64, null, 0, 64));
    }

    @Test
    void svgIsWellFormedAsWideAsOnPaperAndTheSameEveryTime() throws Exception {
        Path file = folder.resolve("a.SVG");

        FigureFile.write(file, figure, FigureFile.DPI);

        Element root = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(file.toFile())
                .getDocumentElement();
        assertThat(root.getTagName()).isEqualTo("svg");
        assertThat(Double.parseDouble(root.getAttribute("width").replace("px", "")))
                .isEqualTo(774.4); // 20.5 cm
        assertThat(root.getAttribute("viewBox"))
                .startsWith("0 0 774.4 "); // without it, web pages would cut the figure off instead of scaling it
        assertThat(root.getElementsByTagName("image").getLength()).isEqualTo(6);
        assertThat(root.getElementsByTagName("text").getLength()).isZero(); // letters are outlines
        byte[] first = Files.readAllBytes(file);
        FigureFile.write(file, figure, FigureFile.DPI);
        assertThat(Files.readAllBytes(file)).isEqualTo(first);
    }

    @Test
    void resolutionWithoutSenseIsRefused() {
        assertThatThrownBy(() -> FigureFile.write(folder.resolve("a.png"), figure, 5))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("30 to 1200");
        assertThat(folder.resolve("a.png")).doesNotExist();
    }

    private static int dotsPerMetre(Path png) throws Exception {
        byte[] bytes = Files.readAllBytes(png);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return ByteBuffer.wrap(bytes).getInt(text.indexOf("pHYs") + 4);
    }
}
