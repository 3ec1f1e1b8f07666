package io.github.audiomae.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StridesTest {
    private static final TensorShape TWO_BY_THREE = new TensorShape(2, 3);

    @Test
    void theLastValueMustLieInsideTheStorage() {
        assertThat(Strides.within(TWO_BY_THREE, new long[] {3, 1}, 6)).isPresent();
        assertThat(Strides.within(TWO_BY_THREE, new long[] {3, 1}, 5)).isEmpty();
        assertThat(Strides.within(TWO_BY_THREE, new long[] {3, 2}, 8)).isPresent();
        assertThat(Strides.within(TWO_BY_THREE, new long[] {3, 2}, 7)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MAX_VALUE, Long.MAX_VALUE / 2, 1L << 62})
    void hugeStepsAreOutsideAndDoNotOverflow(long step) {
        assertThat(Strides.within(TWO_BY_THREE, new long[] {step, 1}, 100)).isEmpty();
        assertThat(Strides.within(TWO_BY_THREE, new long[] {1, step}, 100)).isEmpty();
        assertThat(Strides.within(TWO_BY_THREE, new long[] {step, step}, Long.MAX_VALUE))
                .isEmpty();
    }

    @Test
    void axesOfSizeOneNeedNoStep() {
        Strides strides = Strides.within(new TensorShape(1, 2), new long[] {Long.MAX_VALUE, 1}, 2)
                .orElseThrow();
        assertThat(strides.span()).isEqualTo(2);
        assertThat(strides.toRowMajor(new float[] {4, 5})).containsExactly(4, 5);
    }

    @Test
    void anEmptyTensorNeedsNoStorage() {
        Strides strides =
                Strides.within(new TensorShape(0, 3), new long[] {9, 9}, 0).orElseThrow();
        assertThat(strides.span()).isZero();
        assertThat(strides.toRowMajor(new float[0])).isEmpty();
        assertThat(Strides.within(new TensorShape(0, 3), new long[] {9, 9}, -1)).isEmpty();
    }

    @Test
    void aTransposedMatrixIsPutIntoOrder() {
        Strides transposed = Strides.within(TWO_BY_THREE, new long[] {1, 2}, 6).orElseThrow();

        assertThat(transposed.span()).isEqualTo(6);
        assertThat(transposed.toRowMajor(new float[] {1, 4, 2, 5, 3, 6})).containsExactly(1, 2, 3, 4, 5, 6);
    }

    @Test
    void gapsBetweenRowsAreLeftOut() {
        Strides gaps = Strides.within(TWO_BY_THREE, new long[] {4, 1}, 7).orElseThrow();

        assertThat(gaps.span()).isEqualTo(7);
        assertThat(gaps.toRowMajor(new float[] {1, 2, 3, 99, 4, 5, 6})).containsExactly(1, 2, 3, 4, 5, 6);
    }

    @Test
    void aRepeatedRowIsWrittenOut() {
        Strides repeated = Strides.within(TWO_BY_THREE, new long[] {0, 1}, 3).orElseThrow();

        assertThat(repeated.toRowMajor(new float[] {1, 2, 3})).containsExactly(1, 2, 3, 1, 2, 3);
    }

    @Test
    void valuesInOrderAreNotCopied() {
        float[] values = {1, 2, 3, 4, 5, 6};

        assertThat(Strides.within(TWO_BY_THREE, new long[] {3, 1}, 6)
                        .orElseThrow()
                        .toRowMajor(values))
                .isSameAs(values);
    }
}
