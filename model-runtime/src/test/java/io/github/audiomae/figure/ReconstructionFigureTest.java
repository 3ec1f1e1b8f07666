package io.github.audiomae.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.colour.ColourMap;
import io.github.audiomae.colour.DifferenceColours;
import io.github.audiomae.features.Normalization;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.patches.PatchMask;
import io.github.audiomae.plot.ReconstructionColours;
import io.github.audiomae.plot.ValueRange;
import java.awt.image.BufferedImage;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The panels' upper left corners: original (128, 168), masked (1204, 168), reconstruction (128, 648), difference
/// (1204, 648); each 1024 wide (a pixel per frame) and 384 high (three pixels per mel bin, bin 0 at the bottom).
class ReconstructionFigureTest {
    private static final int SOUND_FRAMES = 600;
    private static final int HIDDEN = PatchGrid.AUDIOSET.patch(10, 7);
    private static final ReconstructionColours COLOURS = ReconstructionColours.decibels(
            Normalization.AUDIOSET, new ValueRange(-70, 10), ColourMap.MAGMA, DifferenceColours.LIGHT);
    private static final int GREY = 0xFF9AA0A6;
    private static final int NEUTRAL = 0xFFF5F5F5;

    @Test
    void isAsWideAsItSaysAndGrowsWithItsCaption() {
        BufferedImage oneLine = figure("a.wav", List.of("model m")).draw();
        BufferedImage threeLines = figure("a.wav", List.of("m".repeat(90), "n".repeat(90), "o".repeat(90)))
                .draw();

        assertThat(oneLine.getWidth()).isEqualTo(2420).isEqualTo(ReconstructionFigure.WIDTH);
        assertThat(threeLines.getHeight()).isEqualTo(oneLine.getHeight() + 2 * 36);
    }

    @Test
    void hiddenPatchesAreGreyInTheMaskedPanelAndOnlyThere() {
        BufferedImage image = figure("a.wav", List.of()).draw();

        // Patch (10, 7) covers frames 160 … 175 and the highest 16 bins: rows 0 … 47 of a panel.
        assertThat(colours(image, 1204 + 160, 168, 16, 48)).containsExactly(GREY);
        assertThat(colours(image, 1204 + 176, 168, 16, 48)).doesNotContain(GREY);
        assertThat(colours(image, 128 + 160, 168, 16, 48)).doesNotContain(GREY);
    }

    @Test
    void visiblePatchesLookAlikeInOriginalMaskedAndReconstruction() {
        BufferedImage image = figure("a.wav", List.of()).draw();

        for (int x = 0; x < 160; x += 7) {
            for (int y = 0; y < 384; y += 11) {
                int original = image.getRGB(128 + x, 168 + y);
                assertThat(image.getRGB(1204 + x, 168 + y)).isEqualTo(original);
                assertThat(image.getRGB(128 + x, 648 + y)).isEqualTo(original);
            }
        }
    }

    @Test
    void theDifferenceIsNeutralWhereNothingChangedAndRedWhereTheReconstructionIsLouder() {
        BufferedImage image = figure("a.wav", List.of()).draw();

        assertThat(colours(image, 1204, 648, 160, 384)).containsExactly(NEUTRAL);
        for (int colour : colours(image, 1204 + 160, 648, 16, 48)) {
            assertThat(colour >> 16 & 255).isGreaterThan(colour & 255);
        }
    }

    @Test
    void paddingIsHatchedInEveryPanel() {
        BufferedImage image = figure("a.wav", List.of()).draw();

        for (int left : new int[] {128, 1204}) {
            for (int top : new int[] {168, 648}) {
                Set<Integer> colours = colours(image, left + SOUND_FRAMES, top + 250, 1024 - SOUND_FRAMES, 130);
                assertThat(colours).contains(0xFFEEF0F2, 0xFFC3C9D0);
                assertThat(colours).allSatisfy(colour -> {
                    assertThat(colour >> 8 & 255).isBetween(0xC9, 0xF0);
                });
            }
        }
    }

    @Test
    void theSameReconstructionGivesTheSamePixelsInEveryLocale() {
        int[] english = pixels(figure("Grüße.wav", List.of("error 1.5 dB")).draw());
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            assertThat(pixels(figure("Grüße.wav", List.of("error 1.5 dB")).draw()))
                    .isEqualTo(english);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void tooLongTitlesAreShortenedInsideTheFigure() {
        BufferedImage image = figure("long name ".repeat(60), List.of()).draw();

        assertThat(colours(image, 2420 - 30, 0, 30, 100)).containsExactly(0xFFFFFFFF);
        assertThat(colours(image, 2420 - 400, 0, 300, 100)).hasSizeGreaterThan(1);
    }

    @Test
    void aClipThatIsAllPaddingIsStillDrawn() {
        float[] values = new float[1024 * 128];

        BufferedImage image = new ReconstructionFigure(
                        "empty",
                        List.of(),
                        new FigureSubject(0, 0, PatchMask.keeping(PatchGrid.AUDIOSET), values, values),
                        COLOURS)
                .draw();

        assertThat(colours(image, 128, 168, 300, 384)).contains(0xFFEEF0F2).doesNotContain(0xFF000004);
    }

    private static ReconstructionFigure figure(String title, List<String> caption) {
        float[] reconstruction = sound();
        for (int frame = 160; frame < 176; frame++) {
            for (int bin = 112; bin < 128; bin++) {
                reconstruction[frame * 128 + bin] += 0.5f;
            }
        }
        return new ReconstructionFigure(
                title,
                caption,
                new FigureSubject(3.25, SOUND_FRAMES, allBut(HIDDEN), sound(), reconstruction),
                COLOURS);
    }

    private static PatchMask allBut(int hidden) {
        return PatchMask.keeping(
                PatchGrid.AUDIOSET,
                IntStream.range(0, PatchGrid.AUDIOSET.patches())
                        .filter(patch -> patch != hidden)
                        .toArray());
    }

    /// Values that rise linearly through the usual range, −1.2 … 1.2.
    private static float[] sound() {
        float[] values = new float[1024 * 128];
        for (int i = 0; i < values.length; i++) {
            int frame = i / 128;
            int bin = i % 128;
            values[i] = (float) (Math.sin(frame / 40.0) * 0.6 + bin / 128.0 * 0.6);
        }
        return values;
    }

    private static Set<Integer> colours(BufferedImage image, int x, int y, int width, int height) {
        Set<Integer> colours = new HashSet<>();
        for (int rgb : image.getRGB(x, y, width, height, null, 0, width)) {
            colours.add(rgb);
        }
        return colours;
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
