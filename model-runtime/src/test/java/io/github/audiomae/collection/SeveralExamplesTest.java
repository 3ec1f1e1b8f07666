package io.github.audiomae.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SeveralExamplesTest {
    /// A loud example does not count more than a quiet one: only directions do.
    @Test
    void theMeanLiesBetweenTheDirectionsOfTheExamples() {
        List<float[]> queries = SeveralExamples.MEAN.queries(List.of(new float[] {10, 0, 0}, new float[] {0, 0.1f, 0}));

        assertThat(queries).hasSize(1);
        assertThat(queries.getFirst()[0]).isPositive().isCloseTo(queries.getFirst()[1], within(1e-6f));
        assertThat(queries.getFirst()[2]).isZero();
    }

    @Test
    void theNearestNeedsEachExample() {
        List<float[]> examples = List.of(new float[] {1, 0}, new float[] {0, 1});

        assertThat(SeveralExamples.NEAREST.queries(examples)).isEqualTo(examples);
    }
}
