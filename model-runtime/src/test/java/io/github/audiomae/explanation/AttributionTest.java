package io.github.audiomae.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.audiomae.patches.MaskStrategy;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.patches.PatchMask;
import io.github.audiomae.run.CancellationToken;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttributionTest {
    private static final CancellationToken TOKEN = CancellationToken.none();

    /// 600 frames of sound are 38 columns: 304 patches.
    private static final Subject SHORT = new Subject(PatchMask.nothingHidden(PatchGrid.AUDIOSET), 600);

    @ParameterizedTest
    @ValueSource(ints = {1, 7})
    void leavingOneOutOfALinearModelFindsItsWeights(int batch) {
        LinearModel model = withRandomWeights(1);

        Attribution found = new LeaveOneOut(model, SHORT, batch).compute(AttributionListener.NONE, TOKEN);

        for (int patch = 0; patch < PatchGrid.AUDIOSET.patches(); patch++) {
            float weight = patch < 304 ? model.weights[patch] : 0;
            assertThat(found.values()[patch]).as("patch %d", patch).isCloseTo(weight, within(1e-5f));
        }
        assertThat(found.passes()).isEqualTo(305);
        assertThat(found.isWhole()).isTrue();
        assertThat(model.seen).hasSize(305);
    }

    @Test
    void leavingOneOutHidesOnePatchAndShowsPadding() {
        LinearModel model = new LinearModel(0);

        new LeaveOneOut(model, SHORT, 1).compute(AttributionListener.NONE, TOKEN);

        assertThat(model.seen.getFirst().hiddenCount()).isZero();
        assertThat(model.seen.subList(1, 305)).allSatisfy(mask -> {
            assertThat(mask.hiddenCount()).isOne();
            assertThat(mask.isKept(400)).isTrue();
        });
    }

    @Test
    void onlyVisiblePatchesAreAskedAbout() {
        PatchMask visible = new MaskStrategy.Random(0.7, 3).mask(PatchGrid.AUDIOSET);
        LinearModel model = withRandomWeights(1);

        Attribution found =
                new LeaveOneOut(model, new Subject(visible, 1024), 1).compute(AttributionListener.NONE, TOKEN);

        for (int patch = 0; patch < PatchGrid.AUDIOSET.patches(); patch++) {
            assertThat(found.values()[patch])
                    .isCloseTo(visible.isKept(patch) ? model.weights[patch] : 0, within(1e-5f));
        }
        assertThat(model.seen).allSatisfy(mask -> {
            for (long patch : mask.idsKeep()) {
                assertThat(visible.isKept((int) patch)).isTrue();
            }
        });
    }

    @Test
    void previewOfALinearModelIsItsWeightMinusTheMeanOfTheOthers() {
        // With one weight that is not 0 there is no noise from other patches: the closed form is exact.
        LinearModel model = new LinearModel(2);
        model.weights[100] = 3;

        Attribution found = new RandomParts(model, SHORT, 1, 5).compute(AttributionListener.NONE, TOKEN);

        assertThat(found.values()[100]).isCloseTo(3, within(1e-4f));
        assertThat(found.strongestFirst()[0]).isEqualTo(100);
        // Any other patch is visible together with patch 100 by chance only.
        assertThat(mean(found.values(), 304, 100)).isCloseTo(0, within(0.05));
        assertThat(found.passes()).isEqualTo(256);
    }

    @Test
    void previewRanksLikeTheWeights() {
        LinearModel model = withRandomWeights(8);
        Subject whole = new Subject(PatchMask.nothingHidden(PatchGrid.AUDIOSET), 1024);

        Attribution found = new RandomParts(model, whole, 1, 5).compute(AttributionListener.NONE, TOKEN);

        // The other patches are noise of variance 512 · 0.16 · (1/51 + 1/205) = 2.0 on weights of variance 1:
        // 0.58.
        assertThat(correlation(found.values(), model.weights)).isGreaterThan(0.45);
    }

    @Test
    void previewShowsEveryPatchInOneFifthOfTheMasks() {
        LinearModel model = new LinearModel(0);

        new RandomParts(model, SHORT, 4, 5).compute(AttributionListener.NONE, TOKEN);

        assertThat(model.seen)
                .hasSize(256)
                .allSatisfy(mask -> assertThat(mask.keptCount()).isEqualTo(102));
        int[] visible = new int[PatchGrid.AUDIOSET.patches()];
        for (PatchMask mask : model.seen) {
            for (long patch : mask.idsKeep()) {
                visible[(int) patch]++;
            }
        }
        assertThat(Arrays.stream(visible).min().orElseThrow()).isGreaterThan(46);
        assertThat(Arrays.stream(visible).max().orElseThrow()).isLessThan(53);
    }

    @Test
    void previewGrowsUnderTheEyesOfItsListener() {
        LinearModel model = withRandomWeights(8);
        List<Attribution> seen = new ArrayList<>();

        Attribution last = new RandomParts(model, SHORT, 16, 5).compute(seen::add, TOKEN);

        assertThat(seen).hasSize(16);
        assertThat(seen.getFirst().isWhole()).isFalse();
        assertThat(seen.getLast().values()).isEqualTo(last.values());
        double early = correlation(seen.get(3).values(), model.weights);
        assertThat(correlation(last.values(), model.weights)).isGreaterThan(early);
    }

    @Test
    void sameSeedGivesTheSamePreview() {
        float[] once = preview(5);

        assertThat(preview(5)).isEqualTo(once);
        assertThat(preview(6)).isNotEqualTo(once);
    }

    @Test
    void stopsWhenCancelled() {
        CancellationToken token = new CancellationToken();
        List<Attribution> seen = new ArrayList<>();

        assertThatThrownBy(() -> new LeaveOneOut(new LinearModel(0), SHORT, 1)
                        .compute(
                                soFar -> {
                                    seen.add(soFar);
                                    token.cancel();
                                },
                                token))
                .isInstanceOf(CancellationException.class);
        assertThat(seen).hasSize(1);
    }

    @Test
    void evidenceBecomesAMask() {
        LinearModel model = new LinearModel(0);
        for (int patch = 0; patch < 304; patch++) {
            model.weights[patch] = patch;
        }
        Attribution found = new LeaveOneOut(model, SHORT, 1).compute(AttributionListener.NONE, TOKEN);

        PatchMask only = found.keepingEvidence(0.25);
        PatchMask without = found.hidingEvidence(0.25);

        for (int patch = 0; patch < PatchGrid.AUDIOSET.patches(); patch++) {
            boolean padding = patch >= 304;
            boolean strong = patch >= 228 && !padding;
            assertThat(only.isKept(patch)).isEqualTo(strong || padding);
            assertThat(without.isKept(patch)).isEqualTo(!strong);
        }
    }

    private static float[] preview(long seed) {
        return new RandomParts(withRandomWeights(8), SHORT, 1, seed)
                .compute(AttributionListener.NONE, TOKEN)
                .values();
    }

    private static LinearModel withRandomWeights(long seed) {
        LinearModel model = new LinearModel(-1);
        Random random = new Random(seed);
        for (int patch = 0; patch < PatchGrid.AUDIOSET.patches(); patch++) {
            model.weights[patch] = (float) random.nextGaussian();
        }
        return model;
    }

    private static double mean(float[] values, int count, int except) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += i == except ? 0 : values[i];
        }
        return sum / (count - 1);
    }

    private static double correlation(float[] a, float[] b) {
        double[] asked = new double[a.length];
        Arrays.setAll(asked, i -> a[i] == 0 ? 0 : b[i]);
        double both = 0;
        double first = 0;
        double second = 0;
        for (int i = 0; i < a.length; i++) {
            both += a[i] * asked[i];
            first += a[i] * a[i];
            second += asked[i] * asked[i];
        }
        return both / Math.sqrt(first * second);
    }
}
