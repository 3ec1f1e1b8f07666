package io.github.audiomae.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TensorShapeTest {
    @Test
    void sizesAreThoseOfTheAxes() {
        TensorShape shape = new TensorShape(2, 3, 4);

        assertThat(shape.rank()).isEqualTo(3);
        assertThat(shape.size(2)).isEqualTo(4);
        assertThat(shape.elementCount()).isEqualTo(24);
        assertThat(shape).hasToString("[2, 3, 4]").isEqualTo(new TensorShape(2, 3, 4));
        assertThat(shape.hashCode()).isEqualTo(new TensorShape(2, 3, 4).hashCode());
        assertThat(shape).isNotEqualTo(new TensorShape(2, 3)).isNotEqualTo(new TensorShape(2, 4, 3));
    }

    @Test
    void aShapeDoesNotChangeWithTheArrayItWasMadeOf() {
        int[] sizes = {2, 3};
        TensorShape shape = new TensorShape(sizes);
        sizes[0] = 5;
        shape.toArray()[1] = 5;

        assertThat(shape).isEqualTo(new TensorShape(2, 3));
    }

    @Test
    void aScalarHasOneValueAndAnEmptyAxisNone() {
        assertThat(new TensorShape().elementCount()).isEqualTo(1);
        assertThat(new TensorShape(7, 0).elementCount()).isZero();
    }

    @Test
    void sizesOfFilesAreChecked() {
        assertThatThrownBy(() -> new TensorShape(2, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(TensorShape.checked(2, -1)).isEmpty();
        assertThat(TensorShape.checked(1L << 31)).isEmpty();
        assertThat(TensorShape.checked(Integer.MAX_VALUE)).contains(new TensorShape(Integer.MAX_VALUE));
        assertThat(TensorShape.checked(1 << 30, 1 << 30, 8)).as("2 to the 63rd").isEmpty();
        assertThat(TensorShape.checked(1 << 30, 1 << 30, 4)).as("2 to the 62nd").isPresent();
        assertThat(TensorShape.checked(0, 1 << 30, 1 << 30, 1 << 30))
                .as("would overflow without the empty axis")
                .isEmpty();
        assertThat(TensorShape.checked(3, 0)).contains(new TensorShape(3, 0));
    }
}
