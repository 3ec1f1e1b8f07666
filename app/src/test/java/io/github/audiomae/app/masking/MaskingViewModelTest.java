package io.github.audiomae.app.masking;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.patches.MaskStrategy;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.patches.PatchMask;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MaskingViewModelTest {
    private final MaskingViewModel masking = new MaskingViewModel(new Random(5));

    @Test
    void startsWithFourFifthsHiddenAsInPretraining() {
        assertThat(masking.mask().get().keptCount()).isEqualTo(102);
    }

    @Test
    void shareAndSeedMakeTheSameMaskAsTheCommandLine() {
        masking.hide(50);
        masking.useSeed(3);

        assertThat(masking.mask().get()).isEqualTo(new MaskStrategy.Random(0.5, 3).mask(PatchGrid.AUDIOSET));
    }

    @Test
    void shareStopsAtNinetyFivePercent() {
        masking.hide(120);

        assertThat(masking.state().get().percent()).isEqualTo(95);
    }

    @Test
    void dragIsUndoneAsOneChange() {
        PatchMask start = masking.mask().get();
        masking.beginGesture();
        masking.hide(70);
        masking.hide(60);
        masking.hide(50);
        masking.endGesture();

        masking.undo();

        assertThat(masking.mask().get()).isEqualTo(start);
        assertThat(masking.canUndo().get()).isFalse();
    }

    @Test
    void redoBringsBackWhatWasUndone() {
        masking.hide(30);
        masking.undo();

        masking.redo();

        assertThat(masking.state().get().percent()).isEqualTo(30);
        assertThat(masking.canRedo().get()).isFalse();
    }

    @Test
    void newChangeForgetsWhatWasUndone() {
        masking.hide(30);
        masking.undo();

        masking.hide(40);

        assertThat(masking.canRedo().get()).isFalse();
    }

    @Test
    void paintingStartsClearSoThatStrokesAreSeenAndUndoBringsTheMaskBack() {
        PatchMask random = masking.mask().get();

        masking.choose(MaskKind.PAINTED);
        assertThat(masking.mask().get().hiddenCount()).isZero();
        masking.undo();
        assertThat(masking.mask().get()).isEqualTo(random);

        masking.choose(MaskKind.PAINTED);
        masking.stroke(10, 4);
        int painted = masking.mask().get().hiddenCount();
        masking.choose(MaskKind.PAINTED); // again: nothing is lost
        assertThat(masking.mask().get().hiddenCount()).isEqualTo(painted).isPositive();
    }

    @Test
    void eraserWorksOnTheMaskAtHand() {
        PatchMask random = masking.mask().get();

        masking.paintOn();

        assertThat(masking.state().get().kind()).isEqualTo(MaskKind.PAINTED);
        assertThat(masking.mask().get()).isEqualTo(random);
    }

    @Test
    void brushHidesADiscAndTheEraserShowsItAgain() {
        masking.clear();
        masking.brushSize().set(3);

        masking.stroke(10, 4);

        // Within 1.5 patches of the middle: the whole 3 × 3 square (its corners are 1.41 away).
        assertThat(masking.mask().get().hiddenCount()).isEqualTo(9);
        assertThat(masking.mask().get().isKept(PatchGrid.AUDIOSET.patch(11, 5))).isFalse();

        masking.tool().set(PaintTool.ERASER);
        masking.stroke(10, 4);

        assertThat(masking.mask().get().hiddenCount()).isZero();
    }

    @Test
    void bandsReachAcrossTheWholeWindow() {
        masking.clear();
        masking.brushSize().set(1);

        masking.tool().set(PaintTool.TIME_BAND);
        masking.stroke(10, 4);
        masking.tool().set(PaintTool.FREQUENCY_BAND);
        masking.stroke(10, 4);

        assertThat(masking.mask().get().hiddenCount()).isEqualTo(8 + 64 - 1);
    }

    @Test
    void invertingSwapsHiddenAndVisible() {
        PatchMask before = masking.mask().get();

        masking.invert();

        assertThat(masking.mask().get().keptCount()).isEqualTo(before.hiddenCount());
        assertThat(masking.mask().get().isKept(0)).isEqualTo(!before.isKept(0));
    }

    @Test
    void slidingAPaintedMaskGoesBackToARandomOne() {
        masking.choose(MaskKind.PAINTED);

        masking.hide(40);

        assertThat(masking.state().get().kind()).isEqualTo(MaskKind.RANDOM);
    }

    @Test
    void diceRollsAnotherSeed() {
        masking.roll();

        assertThat(masking.state().get().seed()).isBetween(0L, 9999L).isNotEqualTo(11L);
    }

    @Test
    void strokeHidesEverythingOnTheWayOfAFastPointer() {
        masking.clear();
        masking.brushSize().set(1);

        masking.beginStroke(false);
        masking.stroke(10, 0);
        masking.stroke(30, 7);
        masking.endGesture();

        for (int column = 10; column <= 30; column++) {
            int time = column;
            assertThat(IntStream.range(0, 8))
                    .as("column %d", column)
                    .anyMatch(band -> !masking.mask().get().isKept(PatchGrid.AUDIOSET.patch(time, band)));
        }
        assertThat(masking.mask().get().hiddenCount()).isEqualTo(21);
    }

    @Test
    void nextStrokeDoesNotGoOnFromTheLast() {
        masking.clear();
        masking.brushSize().set(1);

        drag(0, 0, 0, 0);
        drag(20, 0, 20, 0);

        assertThat(masking.mask().get().hiddenCount()).isEqualTo(2);
    }

    @Test
    void boxGrowsAndShrinksWithThePointer() {
        masking.clear();
        masking.tool().set(PaintTool.BOX);

        masking.beginStroke(false);
        masking.stroke(10, 2);
        masking.stroke(40, 7);
        masking.stroke(12, 3);

        assertThat(masking.mask().get().hiddenCount()).isEqualTo(3 * 2);
        assertThat(masking.touched(12, 3)).hasSize(6);

        masking.endGesture();
        masking.undo();
        assertThat(masking.mask().get().hiddenCount()).isZero();
    }

    @Test
    void otherMouseButtonDoesTheOpposite() {
        masking.choose(MaskKind.PAINTED);
        masking.clear();
        masking.brushSize().set(3);
        drag(10, 4, 20, 4);
        int hidden = masking.mask().get().hiddenCount();

        masking.beginStroke(true);
        masking.stroke(10, 4);
        masking.endGesture();

        assertThat(masking.mask().get().hiddenCount()).isEqualTo(hidden - 9);
    }

    @Test
    void holesAreFilledAsOneStepThatCanBeUndone() {
        masking.clear();
        masking.brushSize().set(1);
        drag(10, 2, 14, 2);
        drag(10, 5, 14, 5);
        drag(10, 2, 10, 5);
        drag(14, 2, 14, 5);
        int ring = masking.mask().get().hiddenCount();

        masking.fillHoles();

        assertThat(masking.mask().get().hiddenCount()).isEqualTo(ring + 3 * 2);
        masking.undo();
        assertThat(masking.mask().get().hiddenCount()).isEqualTo(ring);
    }

    @Test
    void everySizeOfTheBrushTouchesMoreThanTheOneBefore() {
        for (PaintTool tool : new PaintTool[] {PaintTool.BRUSH, PaintTool.TIME_BAND, PaintTool.FREQUENCY_BAND}) {
            for (int size = 1; size < 7; size++) {
                assertThat(tool.touched(30, 4, size + 1, PatchGrid.AUDIOSET))
                        .as("%s of %d", tool, size)
                        .hasSizeGreaterThan(tool.touched(30, 4, size, PatchGrid.AUDIOSET).length);
            }
        }
    }

    private void drag(int fromTime, int fromBand, int toTime, int toBand) {
        masking.beginStroke(false);
        masking.stroke(fromTime, fromBand);
        masking.stroke(toTime, toBand);
        masking.endGesture();
    }
}
