package io.github.audiomae.graph.dass;

import io.github.audiomae.graph.GraphBuilder;
import io.github.audiomae.graph.Value;
import java.util.List;

/// The recurrence as two `Scan`s for each pair of orders, for CPUs: first within all lines of the image in parallel,
/// then from line to line, carrying the last state of each. It takes few steps, makes no copies of the image, and works
/// for any length.
///
/// With `P` the decay since a line's start, `h = h of the line alone + P · h at the end of the line before`. `P` is the
/// exponential of a sum that is at most 0, so that an underflow to 0 is correct.
final class TwoLevelScan implements Recurrence {
    private static final int FREQUENCY = 1;
    private static final int TIME = 2;

    private final GraphBuilder graph;

    TwoLevelScan(GraphBuilder graph) {
        this.graph = graph;
    }

    @Override
    public List<Value> along(List<Terms> terms, Place place) {
        Pair rows = pair(terms.get(0), terms.get(2), TIME);
        Pair columns = pair(terms.get(1), terms.get(3), FREQUENCY);
        return List.of(rows.forward(), columns.forward(), rows.backward(), columns.backward());
    }

    private record Pair(Value forward, Value backward) {}

    /// @param axis the axis along a line
    private Pair pair(Terms forward, Terms backward, int axis) {
        int other = FREQUENCY + TIME - axis;
        Pair lines = scan(
                "inside",
                ScanBody.inclusive(),
                new Pair(graph.op("Exp", forward.logDecay()), graph.op("Exp", backward.logDecay())),
                new Pair(forward.input(), backward.input()),
                axis,
                zeros(forward.input(), 0, other, 3));
        Pair decays = new Pair(decay(forward.logDecay(), axis, 0), decay(backward.logDecay(), axis, 1));
        Pair carried = scan(
                "across",
                ScanBody.exclusive(),
                new Pair(at(decays.forward(), -1, axis), at(decays.backward(), 0, axis)),
                new Pair(at(lines.forward(), -1, axis), at(lines.backward(), 0, axis)),
                1,
                zeros(forward.input(), 0, 3));
        return new Pair(
                continued(lines.forward(), decays.forward(), carried.forward(), axis),
                continued(lines.backward(), decays.backward(), carried.backward(), axis));
    }

    /// Both orders in one node; the second runs backwards.
    private Pair scan(String what, ScanBody body, Pair decays, Pair inputs, int axis, Value zeros) {
        Value[] outputs = graph.node(
                        "Scan", zeros, zeros, decays.forward(), inputs.forward(), decays.backward(), inputs.backward())
                .with("body", body.graph(what))
                .with("num_scan_inputs", 4)
                .axes("scan_input_axes", axis, axis, axis, axis)
                .axes("scan_input_directions", 0, 0, 1, 1)
                .axes("scan_output_axes", axis, axis)
                .axes("scan_output_directions", 0, 1)
                .outs(true, true, true, true);
        return new Pair(outputs[2], outputs[3]);
    }

    /// Zeros of the size of some axes of `like`.
    private Value zeros(Value like, long... axes) {
        return graph.op("ConstantOfShape", graph.op("Gather", graph.op("Shape", like), graph.longs(axes)));
    }

    private Value decay(Value logDecay, int axis, int reverse) {
        Value sum = graph.node("CumSum", logDecay, graph.longScalar(axis))
                .with("reverse", reverse)
                .out();
        return graph.op("Exp", sum);
    }

    private Value at(Value value, int index, int axis) {
        return graph.node("Gather", value, graph.longScalar(index))
                .with("axis", axis)
                .out();
    }

    private Value continued(Value line, Value decay, Value carried, int axis) {
        Value before = graph.op("Unsqueeze", carried, graph.longs(axis));
        return graph.op("Add", line, graph.op("Mul", decay, before));
    }
}
