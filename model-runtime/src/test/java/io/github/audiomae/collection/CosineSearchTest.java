package io.github.audiomae.collection;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.collection.CosineSearch.Hit;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Random vectors in several files, searched and compared with the definition of the cosine.
class CosineSearchTest {
    private static final int ROWS = 500;
    private static final int WIDTH = 19;

    @TempDir
    private Path folder;

    private final float[][] vectors = new float[ROWS][WIDTH];
    private final Random random = new Random(3);

    @Test
    void theNearestAreThoseWithTheLargestCosine() {
        float[] query = randomVector();
        search(new BitSet(), search -> {
            List<Hit> hits = search.nearest(List.of(query), 20);

            assertThat(hits.stream().map(Hit::row)).containsExactlyElementsOf(expected(query, 20));
            assertThat(hits)
                    .allSatisfy(hit -> assertThat((double) hit.score())
                            .isCloseTo(cosine(query, vectors[(int) hit.row()]), Offset.offset(1e-6)));
        });
    }

    @Test
    void theNumberOfThreadsChangesNothing() {
        float[] query = randomVector();
        search(new BitSet(), search -> {
            List<Hit> alone = search.nearest(List.of(query), 50, 1);
            for (int threads : new int[] {2, 3, 7, 600}) {
                assertThat(search.nearest(List.of(query), 50, threads)).isEqualTo(alone);
            }
        });
    }

    @Test
    void ofEqualVectorsTheFirstStoredComesFirst() {
        float[] query = randomVector();
        search(new BitSet(), search -> {
            for (int row : new int[] {490, 40, 130}) {
                assertThat(vectors[row]).isEqualTo(vectors[7]);
            }
            assertThat(search.nearest(List.of(vectors[7]), 3, 4).stream().map(Hit::row))
                    .containsExactly(7L, 40L, 130L);
        });
    }

    @Test
    void rowsWithoutAWindowAreLeftOut() {
        float[] query = randomVector();
        BitSet gaps = new BitSet();
        search(gaps, search -> {
            long best = expected(query, 1).getFirst();
            gaps.set((int) best);
            assertThat(search.nearest(List.of(query), 20).stream().map(Hit::row))
                    .containsExactlyElementsOf(expected(query, 21).subList(1, 21));
        });
    }

    @Test
    void ofSeveralExamplesTheNearestCounts() {
        float[] one = randomVector();
        float[] other = randomVector();
        search(
                new BitSet(),
                search -> assertThat(search.nearest(List.of(one, other), 1)
                                .getFirst()
                                .row())
                        .isEqualTo(
                                cosine(one, vectors[expected(one, 1).getFirst().intValue()])
                                                > cosine(
                                                        other,
                                                        vectors[
                                                                expected(other, 1)
                                                                        .getFirst()
                                                                        .intValue()])
                                        ? expected(one, 1).getFirst()
                                        : expected(other, 1).getFirst()));
    }

    @Test
    void aVectorOfZerosIsNeverFound() {
        search(
                new BitSet(),
                search -> assertThat(search.nearest(List.of(randomVector()), ROWS))
                        .hasSize(ROWS - 1)
                        .noneMatch(hit -> hit.row() == 250));
    }

    private void search(BitSet leftOut, java.util.function.Consumer<CosineSearch> use) {
        Segments rows = new Segments(folder.resolve("vectors"), WIDTH, 64);
        Segments lengths = new Segments(folder.resolve("norms"), 1, 64);
        try (SegmentWriter writer = new SegmentWriter(rows, 0);
                SegmentWriter norms = new SegmentWriter(lengths, 0)) {
            for (int row = 0; row < ROWS; row++) {
                vectors[row] = switch (row) {
                    case 250 -> new float[WIDTH];
                    case 40, 130, 490 -> vectors[7];
                    default -> randomVector();
                };
                writer.append(vectors[row]);
                norms.append(CollectionWriter.norm(vectors[row]));
            }
            writer.force();
            norms.force();
        }
        try (MappedRows mapped = new MappedRows(rows, ROWS);
                MappedRows norms = new MappedRows(lengths, ROWS)) {
            use.accept(new CosineSearch(mapped, norms, leftOut));
        }
    }

    private List<Long> expected(float[] query, int top) {
        return IntStream.range(0, ROWS)
                .filter(row -> row != 250)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer row) -> -cosine(query, vectors[row]))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(top)
                .map(Integer::longValue)
                .toList();
    }

    private static double cosine(float[] a, float[] b) {
        double dot = 0;
        double squareA = 0;
        double squareB = 0;
        for (int i = 0; i < a.length; i++) {
            dot += (double) a[i] * b[i];
            squareA += (double) a[i] * a[i];
            squareB += (double) b[i] * b[i];
        }
        return dot / Math.sqrt(squareA * squareB);
    }

    private float[] randomVector() {
        float[] vector = new float[WIDTH];
        for (int i = 0; i < WIDTH; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return vector;
    }
}
