package io.github.audiomae.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.Progress;
import java.util.Comparator;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Maps of made-up vectors of which the structure is known.
class MapTest {
    private static final int WIDTH = 21;

    /// Vectors around centres far apart, one after the other.
    static Vectors groups(int rows, int groups, long seed) {
        Random random = new Random(seed);
        float[][] centres = new float[groups][WIDTH];
        for (float[] centre : centres) {
            for (int i = 0; i < WIDTH; i++) {
                centre[i] = (float) random.nextGaussian() * 3;
            }
        }
        float[] values = new float[rows * WIDTH];
        for (int i = 0; i < values.length; i++) {
            values[i] = centres[i / WIDTH % groups][i % WIDTH] + (float) random.nextGaussian() / 2;
        }
        return new Vectors(values, WIDTH);
    }

    private static Points umap(Vectors vectors, long seed) {
        return new Umap(15, seed).place(vectors, new CancellationToken(), Progress.NONE);
    }

    @Test
    void principalComponentsAreTheDirectionsOfLargestVariance() {
        Random random = new Random(1);
        float[] values = new float[3 * 2000];
        for (int row = 0; row < 2000; row++) {
            double large = 5 * random.nextGaussian();
            double middle = 2 * random.nextGaussian();
            values[3 * row] = (float) (100 + large * 0.6 - middle * 0.8);
            values[3 * row + 1] = (float) (large * 0.8 + middle * 0.6);
            values[3 * row + 2] = (float) (0.1 * random.nextGaussian());
        }
        Vectors vectors = new Vectors(values, 3);
        Points seen = PrincipalComponents.of(vectors).project(vectors);
        assertThat(deviation(seen.x())).isCloseTo(5, within(0.2));
        assertThat(deviation(seen.y())).isCloseTo(2, within(0.1));
    }

    private static double deviation(float... values) {
        double mean = IntStream.range(0, values.length)
                .mapToDouble(i -> values[i])
                .average()
                .orElseThrow();
        return Math.sqrt(IntStream.range(0, values.length)
                .mapToDouble(i -> (values[i] - mean) * (values[i] - mean))
                .average()
                .orElseThrow());
    }

    @Test
    void neighboursAreThoseOfASortOfAllCosines() {
        Vectors vectors = groups(1100, 3, 2); // more than two blocks
        Neighbours found = Neighbours.of(vectors, 10, new CancellationToken(), Progress.NONE);
        for (int row : new int[] {0, 63, 64, 511, 512, 1099}) {
            int[] expected = IntStream.range(0, 1100)
                    .filter(other -> other != row)
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer other) -> -cosine(vectors, row, other)))
                    .limit(10)
                    .mapToInt(Integer::intValue)
                    .toArray();
            assertThat(IntStream.range(0, 10)
                            .map(k -> found.rows()[row * 10 + k])
                            .toArray())
                    .as("row " + row)
                    .isEqualTo(expected);
            assertThat(found.distances()[row * 10])
                    .isCloseTo((float) (1 - cosine(vectors, row, expected[0])), within(1e-5f));
        }
    }

    private static double cosine(Vectors vectors, int one, int other) {
        double product = 0;
        double first = 0;
        double second = 0;
        for (int i = 0; i < WIDTH; i++) {
            double a = vectors.values()[one * WIDTH + i];
            double b = vectors.values()[other * WIDTH + i];
            product += a * b;
            first += a * a;
            second += b * b;
        }
        return product / Math.sqrt(first * second);
    }

    @Test
    void aMapKeepsNeighboursAndIsTheSameWhenRepeated() {
        Vectors vectors = groups(600, 6, 3);
        Points map = umap(vectors, 7);
        Points again = umap(vectors, 7);
        assertThat(again.x()).isEqualTo(map.x());
        assertThat(again.y()).isEqualTo(map.y());
        assertThat(umap(vectors, 8).x()).isNotEqualTo(map.x());
        assertThat(Trustworthiness.of(vectors, map, 15)).isGreaterThan(0.95);
        for (int row = 0; row < 600; row++) {
            assertThat(nearest(map, row) % 6)
                    .as("group of the point nearest to " + row)
                    .isEqualTo(row % 6);
        }
    }

    private static int nearest(Points map, int row) {
        return IntStream.range(0, map.size())
                .filter(other -> other != row)
                .boxed()
                .min(Comparator.comparingDouble(
                        other -> Math.hypot(map.x()[row] - map.x()[other], map.y()[row] - map.y()[other])))
                .orElseThrow();
    }

    @Test
    void trustworthinessIsOneForThePlaneItselfAndAHalfForChance() {
        Random random = new Random(4);
        float[] angles = new float[400];
        float[] values = new float[800];
        for (int i = 0; i < 400; i++) {
            angles[i] = (float) (random.nextDouble() * 1.5);
            values[2 * i] = (float) Math.cos(angles[i]);
            values[2 * i + 1] = (float) Math.sin(angles[i]);
        }
        Vectors arc = new Vectors(values, 2);
        assertThat(Trustworthiness.of(arc, new Points(angles, new float[400]), 15))
                .isCloseTo(1, within(1e-3));
        float[] chance = new float[400];
        for (int i = 0; i < 400; i++) {
            chance[i] = random.nextFloat();
        }
        assertThat(Trustworthiness.of(arc, new Points(chance, new float[400]), 15))
                .isCloseTo(0.5, within(0.06));
    }

    @Test
    void clustersAreTheGroupsLargestFirst() {
        Vectors vectors = groups(500, 5, 5);
        int[] found = Clusters.of(vectors, 5, 1, new CancellationToken());
        for (int row = 5; row < 500; row++) {
            assertThat(found[row]).isEqualTo(found[row % 5]);
        }
        assertThat(IntStream.of(found).distinct().count()).isEqualTo(5);
    }

    @Test
    void cancellingEndsIt() {
        CancellationToken token = new CancellationToken();
        Vectors vectors = groups(300, 3, 6);
        assertThatThrownBy(() -> new Umap(15, 1).place(vectors, token, (done, total, what) -> {
                    if (done > 700) {
                        token.cancel();
                    }
                }))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void fewVectorsAreShownAsTheyAre() {
        assertThat(umap(groups(3, 3, 7), 1).size()).isEqualTo(3);
        assertThat(umap(new Vectors(new float[0], 4), 1).size()).isZero();
    }
}
