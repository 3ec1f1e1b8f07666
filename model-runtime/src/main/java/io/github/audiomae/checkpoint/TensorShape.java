package io.github.audiomae.checkpoint;

import java.util.Arrays;

/// The sizes of a tensor's axes, outermost first. Immutable value.
public final class TensorShape {
    private final int[] sizes;

    /// @param sizes axis sizes, each ≥ 0, outermost first; copied
    public TensorShape(int... sizes) {
        this.sizes = sizes.clone();
    }

    /// Number of axes.
    public int rank() {
        return sizes.length;
    }

    /// Size of axis `axis`, 0 … rank − 1.
    public int size(int axis) {
        return sizes[axis];
    }

    /// Number of values; 1 for a scalar.
    public long elementCount() {
        return Arrays.stream(sizes).asLongStream().reduce(1, Math::multiplyExact);
    }

    /// A copy of the sizes.
    public int[] toArray() {
        return sizes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TensorShape shape && Arrays.equals(sizes, shape.sizes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sizes);
    }

    @Override
    public String toString() {
        return Arrays.toString(sizes);
    }
}
