package io.github.audiomae.checkpoint;

import java.util.Optional;

/// Where the values of a tensor lie in its storage: neighbours along `axis` are `steps[axis]` places apart, as in
/// PyTorch.
final class Strides {
    private final int[] sizes;
    private final long[] steps;
    private final int count;
    private final long span;

    private Strides(int[] sizes, long[] steps, long count, long span) {
        this.sizes = sizes;
        this.steps = steps;
        this.count = (int) Math.min(count, Integer.MAX_VALUE);
        this.span = span;
    }

    /// The layout; empty unless all its values lie within the first `available` places.
    ///
    /// @param steps one per axis, ≥ 0
    static Optional<Strides> within(TensorShape shape, long[] steps, long available) {
        long count = shape.elementCount();
        if (available < 0 || (count > 0 && available == 0)) {
            return Optional.empty();
        }
        int[] sizes = shape.toArray();
        long last = 0;
        for (int axis = 0; count > 0 && axis < sizes.length; axis++) {
            int distance = sizes[axis] - 1;
            if (distance > 0 && steps[axis] > (available - 1 - last) / distance) {
                return Optional.empty();
            }
            last += distance * steps[axis];
        }
        return Optional.of(new Strides(sizes, steps.clone(), count, count == 0 ? 0 : last + 1));
    }

    /// Places from the first value to the last, both included; 0 for an empty tensor.
    long span() {
        return span;
    }

    /// Puts values into row-major order.
    ///
    /// @param places the [#span()] places from the first value on; returned as they are if already in order
    float[] toRowMajor(float[] places) {
        if (isRowMajor()) {
            return places;
        }
        float[] values = new float[count];
        int[] index = new int[sizes.length];
        long place = 0;
        for (int i = 0; i < count; i++) {
            values[i] = places[(int) place];
            for (int axis = sizes.length - 1; axis >= 0; axis--) {
                place += steps[axis];
                if (++index[axis] < sizes[axis]) {
                    break;
                }
                place -= sizes[axis] * steps[axis];
                index[axis] = 0;
            }
        }
        return values;
    }

    private boolean isRowMajor() {
        long expected = 1;
        for (int axis = sizes.length - 1; axis >= 0; axis--) {
            if (sizes[axis] != 1 && steps[axis] != expected) {
                return span == 0;
            }
            expected *= sizes[axis];
        }
        return true;
    }
}
