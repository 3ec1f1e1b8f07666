package io.github.audiomae.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.reconstruction.PanesViewModel;
import io.github.audiomae.app.settings.ThemeChoice;
import io.github.audiomae.app.spectrogram.LevelScale;
import io.github.audiomae.app.spectrogram.Picture;
import io.github.audiomae.colour.ColourMap;
import io.github.audiomae.explore.Levels;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.plot.ValueRange;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A figure has the colours of the window it was saved from, cell by cell. At 300 dots per inch its panels have one
/// pixel per frame and three per mel bin; their upper left corners are original (128, 168), reconstruction (128, 648)
/// and difference (1204, 648).
class FigureMatchesWindowTest {
    private static final IntPredicate EVERYWHERE = patch -> true;

    @TempDir
    Path home;

    @Test
    void levelsFollowTheSound() throws Exception {
        try (Explorer explorer = TestExplorer.with(Jobs.onThisThread(), home)) {
            explorer.start(List.of(TestExplorer.sample("birds")));

            assertSameColours(explorer);
        }
    }

    @Test
    void levelsAndColoursAreThoseThatAPersonChose() throws Exception {
        try (Explorer explorer = TestExplorer.with(Jobs.onThisThread(), home)) {
            explorer.start(List.of(TestExplorer.sample("birds")));
            explorer.settings().colourMap().set(ColourMap.VIRIDIS);
            explorer.display().fixedRange(LevelScale.MEL).set(new ValueRange(-33, 12));

            assertSameColours(explorer);
        }
    }

    @Test
    void patchesWithoutLevelsHaveTheirDeviations() throws Exception {
        Path model = TestExplorer.patchNormalized(home.resolve("Patchwise"));
        try (Explorer explorer = TestExplorer.withModels(List.of(model), Jobs.onThisThread(), home)) {
            explorer.start(List.of(TestExplorer.sample("birds")));
            explorer.reconstruction().levels().set(Levels.NORMALIZED);

            BufferedImage figure = figure(explorer);
            PanesViewModel panes = light(explorer);
            assertSame(figure, 128, 648, panes.rebuilt().getValue(), frames(explorer), EVERYWHERE);
            assertSame(figure, 1204, 648, panes.difference().getValue(), frames(explorer), hidden(explorer));
        }
    }

    private void assertSameColours(Explorer explorer) throws Exception {
        BufferedImage figure = figure(explorer);
        PanesViewModel panes = light(explorer);
        assertSame(figure, 128, 168, panes.original().getValue(), frames(explorer), EVERYWHERE);
        assertSame(figure, 128, 648, panes.rebuilt().getValue(), frames(explorer), EVERYWHERE);
        assertSame(figure, 1204, 648, panes.difference().getValue(), frames(explorer), hidden(explorer));
    }

    private BufferedImage figure(Explorer explorer) throws Exception {
        Path file = home.resolve("figure.png");
        explorer.experiment().saveFigure(file, 300);
        return ImageIO.read(file.toFile());
    }

    /// The panes with the light theme, whose background is white like that of figures.
    private static PanesViewModel light(Explorer explorer) {
        explorer.settings().theme().set(ThemeChoice.LIGHT);
        return explorer.panes();
    }

    private static int frames(Explorer explorer) {
        return Objects.requireNonNull(explorer.reconstruction().shown().get())
                .reconstruction()
                .window()
                .soundFrames();
    }

    /// The patches in which the window shows a difference; visible ones are covered there.
    private static IntPredicate hidden(Explorer explorer) {
        return patch -> !explorer.masking().mask().get().isKept(patch);
    }

    private static void assertSame(
            BufferedImage figure, int left, int top, @Nullable Picture shown, int frames, IntPredicate patches) {
        Picture pane = Objects.requireNonNull(shown);
        for (int frame = 0; frame < frames; frame++) {
            for (int bin = 0; bin < 128; bin++) {
                if (patches.test(PatchGrid.AUDIOSET.patch(
                                frame / PatchGrid.AUDIOSET.size(), bin / PatchGrid.AUDIOSET.size()))
                        && figure.getRGB(left + frame, top + 3 * (127 - bin) + 1) != pane.argb(frame, bin)) {
                    assertThat(Integer.toHexString(figure.getRGB(left + frame, top + 3 * (127 - bin) + 1)))
                            .as("frame %d, mel bin %d of the panel at %d, %d", frame, bin, left, top)
                            .isEqualTo(Integer.toHexString(pane.argb(frame, bin)));
                }
            }
        }
    }
}
