package io.github.audiomae.map;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.run.CancellationToken;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PlacedAmongTest {
    private static final int WIDTH = 21;
    private static final int MAPPED = 120;
    private static final int ALL = 150;
    private static final int GROUPS = 3;

    /// Each group of vectors lies around a corner of a triangle; those that come later must come to theirs.
    @Test
    void newVectorsComeToTheirNeighboursAndNothingElseMoves() {
        Vectors all = MapTest.groups(ALL, GROUPS, 4);
        Vectors mapped = new Vectors(Arrays.copyOf(all.values(), MAPPED * WIDTH), WIDTH);
        float[] x = new float[MAPPED];
        float[] y = new float[MAPPED];
        for (int row = 0; row < MAPPED; row++) {
            x[row] = new float[] {0, 100, 0}[row % GROUPS] + row % 7;
            y[row] = new float[] {0, 0, 100}[row % GROUPS] + row % 5;
        }
        int[] known = new int[ALL];
        Arrays.setAll(known, row -> row < MAPPED ? row : -1);

        Points placed = new PlacedAmong(15).place(mapped, new Points(x, y), all, known, CancellationToken.none());

        assertThat(Arrays.copyOf(placed.x(), MAPPED)).isEqualTo(x);
        assertThat(Arrays.copyOf(placed.y(), MAPPED)).isEqualTo(y);
        for (int row = MAPPED; row < ALL; row++) {
            assertThat(Math.round(placed.x()[row] / 110)).as("group of " + row).isEqualTo(row % GROUPS == 1 ? 1 : 0);
            assertThat(Math.round(placed.y()[row] / 110)).isEqualTo(row % GROUPS == 2 ? 1 : 0);
        }
    }

    /// The nearest counts most: a copy of a mapped vector lies next to it, and not in the middle of its neighbours.
    @Test
    void theNearestCountsMost() {
        Vectors mapped = new Vectors(new float[] {1, 0, 0.8f, 0.6f, 0, 1}, 2);
        Points places = new Points(new float[] {0, 10, 20}, new float[3]);
        Vectors copy = new Vectors(new float[] {2, 0}, 2);

        Points placed = new PlacedAmong(3).place(mapped, places, copy, new int[] {-1}, CancellationToken.none());

        assertThat(placed.x()[0]).isLessThan(9); // the mean of the three is 10
    }
}
