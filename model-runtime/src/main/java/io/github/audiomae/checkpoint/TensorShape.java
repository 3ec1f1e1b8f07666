package io.github.audiomae.checkpoint;

import java.util.Arrays;
import java.util.Optional;

/// The sizes of a tensor's axes, outermost first. Immutable value.
public final class TensorShape {
    private final int[] sizes;

    /// @param sizes axis sizes, each ≥ 0, outermost first; copied
    /// @throws IllegalArgumentException if a size is negative
    public TensorShape(int... sizes) {
        this.sizes = sizes.clone();
        if (Arrays.stream(sizes).anyMatch(size -> size < 0)) {
            throw new IllegalArgumentException("negative size in " + Arrays.toString(sizes));
        }
    }

    /// The shape with the sizes that a file claims; empty if one is negative or too large to address, or if their
    /// product overflows.
    static Optional<TensorShape> checked(long... sizes) {
        long count = 1;
        for (long size : sizes) {
            if (size < 0 || size > Integer.MAX_VALUE || (size > 0 && count > Long.MAX_VALUE / size)) {
                return Optional.empty();
            }
            count = Math.max(1, count * size);
        }
        return Optional.of(new TensorShape(
                Arrays.stream(sizes).mapToInt(size -> (int) size).toArray()));
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
