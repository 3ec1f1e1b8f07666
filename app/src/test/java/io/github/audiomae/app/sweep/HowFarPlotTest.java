package io.github.audiomae.app.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.audiomae.explore.Tag;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.patches.PatchMask;
import io.github.audiomae.recordings.SweepScan;
import io.github.audiomae.sweep.SweepKind;
import io.github.audiomae.sweep.SweepPlan;
import io.github.audiomae.sweep.SweepPoint;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class HowFarPlotTest {
    private static final PatchMask MASK = PatchMask.nothingHidden(PatchGrid.AUDIOSET);
    private static final Swept SWEPT = new Swept(
            null,
            "model",
            List.of(),
            List.of(point(0.1, 0.2, 1, 1), point(0.5, 0.3, 1, 10), point(0.9, 0.4, 3, 100), point(0.3, 0.3, 1, 1)),
            4);

    /// The guesses are 0.4, 1.8 and 0.4, their median 0.4; the highest point that is drawn is the error of 0.9.
    @Test
    void roomIsLeftForTheMedianGuessNotForEveryGuess() {
        Swept swept = new Swept(
                null,
                "model",
                List.of(),
                List.of(point(0.5, 0.2, 0, 1), point(0.5, 0.9, 1, 1), point(0.5, 0.2, 2, 1)),
                3);

        assertThat(HowFarPlot.of(swept, Quantity.ERROR, 0, 100, 84).most()).isCloseTo(0.9 * 1.05, within(1e-12));
    }

    /// The guess of 0.8 is the largest value; 5 % are free above it.
    @Test
    void errorsGrowUpwardsWithRoomForTheGuess() {
        HowFarPlot plot = HowFarPlot.of(SWEPT, Quantity.ERROR, 0, 100, 84);

        assertThat(plot.most()).isCloseTo(0.84, within(1e-12));
        assertThat(plot.dots()).extracting(HowFarPlot.Dot::x).containsExactly(6.0, 26.0, 46.0, 86.0);
        assertThat(plot.dots().getLast().y()).isCloseTo(44, within(1e-9));
    }

    @Test
    void ranksAreLogarithmicWithTheHighestClassAtTheTop() {
        HowFarPlot plot = HowFarPlot.of(SWEPT, Quantity.RANK, 0, 100, 84);

        assertThat(plot.y(1)).isZero();
        assertThat(plot.y(10)).isCloseTo(42, within(1e-9));
        assertThat(plot.y(100)).isCloseTo(84, within(1e-9));
    }

    @Test
    void aPointerMeansTheNearestPointWithinReach() {
        HowFarPlot plot = HowFarPlot.of(SWEPT, Quantity.ERROR, 0, 100, 84);

        assertThat(plot.near(84, 46).orElseThrow().found())
                .isEqualTo(SWEPT.points().get(2));
        assertThat(plot.near(66, 10)).isEmpty();
    }

    /// The rank is 1 at 10 and 30 %, 10 at 50 %.
    @Test
    void theHighestClassIsKeptUpToTheLastRatioAtWhichItIsFirst() {
        assertThat(SWEPT.keptUpTo(SweepKind.RANDOM)).hasValue(0.3);
        Swept lost = new Swept(null, "model", List.of(), List.of(point(0.1, 1, 1, 2)), 1);
        assertThat(lost.keptUpTo(SweepKind.RANDOM)).hasValue(0);
    }

    private static SweepScan.Found point(double ratio, double error, long seed, int rank) {
        Tag tag = new Tag(0, "Bird", 0.5f);
        return new SweepScan.Found(
                Path.of("birds.wav"),
                new SweepPoint(
                        new SweepPlan.Step(SweepKind.RANDOM, ratio, seed),
                        MASK,
                        OptionalDouble.of(ratio),
                        OptionalDouble.of(error),
                        OptionalDouble.of(2 * error),
                        Optional.of(new SweepPoint.Classes(tag, List.of(new SweepPoint.Standing(tag, rank))))));
    }
}
