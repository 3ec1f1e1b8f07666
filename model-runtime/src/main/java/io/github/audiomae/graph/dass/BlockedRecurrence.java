package io.github.audiomae.graph.dass;

import io.github.audiomae.graph.GraphBuilder;
import io.github.audiomae.graph.Value;
import java.util.ArrayList;
import java.util.List;

/// The recurrence without loops, for GPUs, where each step of a `Scan` would be a separate launch. All four orders run
/// at once, divided into 16 positions × 16 blocks × as many of these as the sound needs. Each level uses recursive
/// doubling (Hillis and Steele 1986): after the pass with distance `s`, every place holds the last `2s` terms.
///
/// Decays are only multiplied, never divided or computed as differences of sums, so that a product that underflows is
/// correctly 0.
final class BlockedRecurrence implements Recurrence {
    private static final int BLOCK = 16;
    private static final int POSITION_AXIS = 3;
    private static final int BLOCK_AXIS = 2;
    private static final int REST_AXIS = 1;
    private static final int AXES = 5; // [orders * batch, rest, blocks, positions, channels]

    private final GraphBuilder graph;

    BlockedRecurrence(GraphBuilder graph) {
        this.graph = graph;
    }

    @Override
    public List<Value> along(List<Terms> terms, Place place) {
        Value shape = graph.op("Shape", terms.getFirst().input()); // [batch, frequency, time, channels]
        List<Value> decays = new ArrayList<>();
        List<Value> inputs = new ArrayList<>();
        for (int order = 0; order < terms.size(); order++) {
            decays.add(line(graph.op("Exp", terms.get(order).logDecay()), order, place));
            inputs.add(line(terms.get(order).input(), order, place));
        }
        Value length = axis(inputs.getFirst(), REST_AXIS);
        Value end = padding(length);
        Level cut = new Level(cut(decays, end, 1, place), cut(inputs, end, 0, place));

        int most = Math.ceilDiv(place.height() * place.mostColumns(), BLOCK * BLOCK);
        Level positions = doubled(cut, POSITION_AXIS, AXES, BLOCK);
        Level blocks = doubled(ends(positions, POSITION_AXIS), BLOCK_AXIS, AXES - 1, BLOCK);
        Level rest = doubled(ends(blocks, BLOCK_AXIS), REST_AXIS, AXES - 2, most);
        Value intoRest = shifted(rest.input(), REST_AXIS, AXES - 2, 1, 0);
        Value intoBlocks = carried(blocks, intoRest, BLOCK_AXIS);
        Value started = graph.op("Unsqueeze", intoRest, graph.longs(BLOCK_AXIS));
        Value intoPositions = graph.node("Concat", started, slice(intoBlocks, 0, -1, BLOCK_AXIS))
                .with("axis", BLOCK_AXIS)
                .out();
        Value all = carried(positions, intoPositions, POSITION_AXIS);

        Value lines = graph.op(
                "Slice",
                graph.op("Reshape", all, graph.longs(0, -1, place.channels())),
                graph.longs(0),
                length,
                graph.longs(REST_AXIS));
        Value[] orders = graph.node("Split", lines)
                .with("axis", 0)
                .with("num_outputs", DassLayout.DIRECTIONS)
                .outs(true, true, true, true);
        List<Value> images = new ArrayList<>();
        for (int order = 0; order < orders.length; order++) {
            images.add(image(orders[order], order, shape));
        }
        return List.copyOf(images);
    }

    /// Terms of one level: the factor of the state, and the addend.
    private record Level(Value decay, Value input) {}

    /// Combines, at every place, the terms of all places before it on the axis.
    ///
    /// @param length an upper bound of the axis's length
    private Level doubled(Level level, int axis, int axes, int length) {
        Value decay = level.decay();
        Value input = level.input();
        for (int distance = 1; distance < length; distance *= 2) {
            input = graph.op("Add", input, graph.op("Mul", decay, shifted(input, axis, axes, distance, 0)));
            decay = graph.op("Mul", decay, shifted(decay, axis, axes, distance, 1));
        }
        return new Level(decay, input);
    }

    /// The combined terms at the last place of each line on the axis.
    private Level ends(Level level, int axis) {
        return new Level(last(level.decay(), axis), last(level.input(), axis));
    }

    /// The state at every place, given the state before its line.
    private Value carried(Level level, Value before, int axis) {
        Value state = graph.op("Unsqueeze", before, graph.longs(axis));
        return graph.op("Add", level.input(), graph.op("Mul", level.decay(), state));
    }

    /// Shifts all values by `distance` places and fills the gap with `fill`.
    private Value shifted(Value value, int axis, int axes, int distance, float fill) {
        long[] pads = new long[2 * axes];
        pads[axis] = distance;
        Value longer = graph.op("Pad", value, graph.longs(pads), graph.scalar(fill));
        return slice(longer, 0, -distance, axis);
    }

    private Value slice(Value value, long from, long to, int axis) {
        return graph.op("Slice", value, graph.longs(from), graph.longs(to), graph.longs(axis));
    }

    private Value last(Value value, int axis) {
        return graph.node("Gather", value, graph.longScalar(-1))
                .with("axis", axis)
                .out();
    }

    /// The image as the order's sequence, `[batch, positions, channels]`.
    private Value line(Value image, int order, Place place) {
        Value turned = order % 2 == 0 ? image : turned(image);
        return backwards(graph.op("Reshape", turned, graph.longs(0, -1, place.channels())), order);
    }

    /// The inverse of [#line].
    private Value image(Value line, int order, Value shape) {
        Value forwards = backwards(line, order);
        return order % 2 == 0
                ? graph.op("Reshape", forwards, shape)
                : turned(graph.op("Reshape", forwards, graph.op("Gather", shape, graph.longs(0, 2, 1, 3))));
    }

    private Value turned(Value image) {
        return graph.node("Transpose", image).axes("perm", 0, 2, 1, 3).out();
    }

    private Value backwards(Value line, int order) {
        return order < 2
                ? line
                : graph.op(
                        "Slice",
                        line,
                        graph.longs(-1),
                        graph.longs(Long.MIN_VALUE),
                        graph.longs(REST_AXIS),
                        graph.longs(-1));
    }

    /// All orders, one below another, padded to whole blocks, and divided into blocks.
    private Value cut(List<Value> lines, Value padding, float fill, Place place) {
        Value all = graph.node("Concat", lines.toArray(Value[]::new))
                .with("axis", 0)
                .out();
        Value whole = graph.op("Pad", all, padding, graph.scalar(fill));
        return graph.op("Reshape", whole, graph.longs(0, -1, BLOCK, BLOCK, place.channels()));
    }

    /// The `pads` input of `Pad` that lengthens the end of axis 1.
    private Value padding(Value length) {
        Value square = graph.longs((long) BLOCK * BLOCK);
        Value up = graph.op("Add", length, graph.longs((long) BLOCK * BLOCK - 1));
        Value whole = graph.op("Mul", graph.op("Div", up, square), square);
        return graph.node("Concat", graph.longs(0, 0, 0, 0), graph.op("Sub", whole, length), graph.longs(0))
                .with("axis", 0)
                .out();
    }

    private Value axis(Value value, int axis) {
        return graph.node("Shape", value)
                .with("start", axis)
                .with("end", axis + 1L)
                .out();
    }
}
