package io.github.audiomae.patches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.audiomae.patches.MaskStrategy.Frequency;
import io.github.audiomae.patches.MaskStrategy.Painted;
import io.github.audiomae.patches.MaskStrategy.Random;
import io.github.audiomae.patches.MaskStrategy.Time;
import io.github.audiomae.patches.MaskStrategy.TimeFrequency;
import java.util.Arrays;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskStrategyTest {
    @ParameterizedTest
    @CsvSource({
        "0, 512",
        "0.1, 460",
        "0.2, 409",
        "0.3, 358",
        "0.4, 307",
        "0.5, 256",
        "0.6, 204",
        "0.7, 153",
        "0.75, 128",
        "0.8, 102",
        "0.85, 76",
        "0.9, 51",
        "0.95, 25",
        "0.99, 5",
        "1, 0"
    })
    void randomKeepsAsManyPatchesAsTheOriginalImplementation(double ratio, int kept) {
        assertThat(new Random(ratio, 1).mask(PatchGrid.AUDIOSET).keptCount()).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 64", "0.1, 57", "0.2, 51", "0.3, 44", "0.4, 38", "0.5, 32", "0.6, 25", "0.7, 19", "0.8, 12", "0.9, 6"
    })
    void timeKeepsWholeColumns(double ratio, int columns) {
        PatchMask mask = new Time(ratio, 1).mask(PatchGrid.AUDIOSET);

        assertThat(mask.keptCount()).isEqualTo(columns * 8);
        assertThat(keptColumns(mask)).hasSize(columns);
    }

    @ParameterizedTest
    @CsvSource({"0, 8", "0.1, 7", "0.2, 6", "0.3, 5", "0.4, 4", "0.5, 4", "0.6, 3", "0.7, 2", "0.8, 1", "0.9, 0"})
    void frequencyKeepsWholeBands(double ratio, int bands) {
        PatchMask mask = new Frequency(ratio, 1).mask(PatchGrid.AUDIOSET);

        assertThat(mask.keptCount()).isEqualTo(bands * 64);
        assertThat(keptBands(mask)).hasSize(bands);
    }

    @Test
    void timeFrequencyKeepsWhatBothAxesKeep() {
        PatchMask mask = new TimeFrequency(0.7, 0.3, 5).mask(PatchGrid.AUDIOSET);

        assertThat(mask.keptCount()).isEqualTo(19 * 5); // AudioMAE pretraining: 95 kept, 81 % masked
        assertThat(keptColumns(mask)).isEqualTo(keptColumns(new Time(0.7, 5).mask(PatchGrid.AUDIOSET)));
        assertThat(keptBands(mask)).isEqualTo(keptBands(new Frequency(0.3, 5).mask(PatchGrid.AUDIOSET)));
        assertThat(mask.idsKeep()).isSorted();
    }

    @Test
    void masksOfOneSeedAreNested() {
        for (long seed = 0; seed < 20; seed++) {
            for (int percent = 0; percent < 95; percent += 5) {
                double ratio = percent / 100.0;
                assertThat(kept(new Random(ratio, seed))).containsAll(kept(new Random(ratio + 0.05, seed)));
                assertThat(kept(new Time(ratio, seed))).containsAll(kept(new Time(ratio + 0.05, seed)));
                assertThat(kept(new Frequency(ratio, seed))).containsAll(kept(new Frequency(ratio + 0.05, seed)));
                assertThat(kept(new TimeFrequency(ratio, ratio / 2, seed)))
                        .containsAll(kept(new TimeFrequency(ratio + 0.05, ratio / 2 + 0.05, seed)));
            }
        }
    }

    @Test
    void randomKeepsPatchesInTheOrderOfTheirNumbersDrawn() {
        long[] low = new Random(0.95, 9).mask(PatchGrid.AUDIOSET).idsKeep();
        long[] high = new Random(0.5, 9).mask(PatchGrid.AUDIOSET).idsKeep();

        assertThat(Arrays.copyOf(high, low.length)).isEqualTo(low);
        SplittableRandom random = new SplittableRandom(9);
        double[] draws = random.doubles(512).toArray();
        assertThat(Arrays.stream(low).mapToObj(patch -> draws[(int) patch]).toList())
                .isSorted();
        assertThat(draws[(int) low[0]]).isEqualTo(Arrays.stream(draws).min().orElseThrow());
    }

    @Test
    void theGeneratorIsSplitMix64SoThatASeedMeansTheSameMaskEverywhere() {
        // The published sequence of SplitMix64 for the seed 1234567.
        SplittableRandom random = new SplittableRandom(1234567);

        assertThat(random.nextLong()).isEqualTo(6457827717110365317L);
        assertThat(random.nextLong()).isEqualTo(3203168211198807973L);
        assertThat(random.nextLong()).isEqualTo(Long.parseUnsignedLong("9817491932198370423"));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, -1, Long.MIN_VALUE})
    void neighbouringSeedsGiveDifferentMasks(long seed) {
        assertThat(new Random(0.8, seed).mask(PatchGrid.AUDIOSET))
                .isNotEqualTo(new Random(0.8, seed + 1).mask(PatchGrid.AUDIOSET));
        assertThat(new Random(0.8, seed).mask(PatchGrid.AUDIOSET))
                .isEqualTo(new Random(0.8, seed).mask(PatchGrid.AUDIOSET));
    }

    @Test
    void everyPatchIsHiddenAboutAsOftenAsTheRatioSays() {
        int[] hidden = new int[512];
        for (long seed = 0; seed < 500; seed++) {
            PatchMask mask = new Random(0.5, seed).mask(PatchGrid.AUDIOSET);
            IntStream.range(0, 512).filter(patch -> !mask.isKept(patch)).forEach(patch -> hidden[patch]++);
        }

        // Binomial(500, 0.5): the standard deviation is 11.2, six times that is 67.
        assertThat(Arrays.stream(hidden).boxed())
                .allSatisfy(count -> assertThat(count).isBetween(183, 317));
    }

    @Test
    void refusesARatioOutsideZeroToOne() {
        assertThatThrownBy(() -> new Random(1.1, 0)).hasMessageContaining("1.1");
        assertThatThrownBy(() -> new Time(Double.NaN, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TimeFrequency(0.5, -0.1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void describesItselfInWords() {
        assertThat(new Random(0.8, 7).describe()).isEqualTo("random 80 %, seed 7");
        assertThat(new Time(0.125, 7).describe()).isEqualTo("time 12.5 %, seed 7");
        assertThat(new TimeFrequency(0.7, 0.3, 1).describe()).isEqualTo("time 70 % and frequency 30 %, seed 1");
        assertThat(new Painted(PatchMask.keeping(PatchGrid.AUDIOSET, 1)).describe())
                .isEqualTo("painted, 511 of 512 patches hidden");
    }

    private static Set<Long> kept(MaskStrategy strategy) {
        return Arrays.stream(strategy.mask(PatchGrid.AUDIOSET).idsKeep())
                .boxed()
                .collect(Collectors.toSet());
    }

    private static Set<Integer> keptColumns(PatchMask mask) {
        return Arrays.stream(mask.idsKeep())
                .mapToObj(patch -> PatchGrid.AUDIOSET.timeIndex((int) patch))
                .collect(Collectors.toSet());
    }

    private static Set<Integer> keptBands(PatchMask mask) {
        return Arrays.stream(mask.idsKeep())
                .mapToObj(patch -> PatchGrid.AUDIOSET.frequencyIndex((int) patch))
                .collect(Collectors.toSet());
    }

    @Test
    void everyRatioOfEveryRuleIsChecked() {
        assertThatThrownBy(() -> new MaskStrategy.Random(1.1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MaskStrategy.Time(-0.1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MaskStrategy.Frequency(2, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MaskStrategy.TimeFrequency(2, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MaskStrategy.TimeFrequency(0, 2, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void rulesAreDescribedForCaptions() {
        assertThat(new MaskStrategy.Random(0.8, 7).describe()).isEqualTo("random 80 %, seed 7");
        assertThat(new MaskStrategy.Time(0.5, 7).describe()).isEqualTo("time 50 %, seed 7");
        assertThat(new MaskStrategy.Frequency(0.25, 7).describe()).isEqualTo("frequency 25 %, seed 7");
        assertThat(new MaskStrategy.TimeFrequency(0.5, 0.25, 7).describe())
                .isEqualTo("time 50 % and frequency 25 %, seed 7");
        assertThat(new MaskStrategy.Painted(PatchMask.keeping(PatchGrid.AUDIOSET, 1, 2)).describe())
                .isEqualTo("painted, 510 of 512 patches hidden");
    }
}
