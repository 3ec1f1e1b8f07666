package io.github.audiomae.graph.dass;

import io.github.audiomae.graph.GraphBuilder;
import io.github.audiomae.graph.Value;
import io.github.audiomae.graph.Weights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The block's two-dimensional selective scan (VMamba, `SS2D`, without gate and with one state value per channel).
///
/// Everything except the recurrence is computed once, position by position, in the image's order; the four skip terms
/// `D · u` are added as one.
final class SelectiveScan {
    private final GraphBuilder graph;
    private final Weights weights;
    private final DassLayers layers;
    private final Recurrence recurrence;

    SelectiveScan(GraphBuilder graph, Weights weights, DassLayers layers, Recurrence recurrence) {
        this.graph = graph;
        this.weights = weights;
        this.layers = layers;
        this.recurrence = recurrence;
    }

    /// @param x `[batch, frequency, time, channels]`, normalised
    Value build(Value x, String name, Recurrence.Place place) {
        int channels = place.channels();
        Value projected = graph.op("MatMul", x, weights.matrix(name + ".in_proj.weight", channels, 0, channels));
        Value mixed =
                layers.channelsLast(layers.depthwise(layers.channelsFirst(projected), name + ".conv2d", channels));
        Value u = graph.op("Mul", mixed, graph.op("Sigmoid", mixed));

        int rank = DassLayout.rank(weights.shape(name + ".dt_projs.weight"), channels);
        Value[] selected = selection(u, name, rank, channels);
        List<Recurrence.Terms> terms = new ArrayList<>();
        for (int order = 0; order < DassLayout.DIRECTIONS; order++) {
            terms.add(terms(u, selected[3 * order], selected[3 * order + 1], name, order, rank, channels));
        }
        List<Value> states = recurrence.along(terms, place);

        Value sum = graph.op("Mul", u, skip(name, channels));
        for (int order = 0; order < DassLayout.DIRECTIONS; order++) {
            sum = graph.op("Add", sum, graph.op("Mul", states.get(order), selected[3 * order + 2]));
        }
        Value out = layers.norm(sum, name + ".out_norm");
        return graph.op("MatMul", out, weights.matrix(name + ".out_proj.weight", channels, 0, channels));
    }

    /// For each order: the low-rank values of the step, B and C.
    private Value[] selection(Value u, String name, int rank, int channels) {
        int outputs = DassLayout.DIRECTIONS * (rank + 2);
        Value all = graph.op("MatMul", u, weights.matrix(name + ".x_proj.weight", channels, 0, outputs));
        long[] lengths = new long[3 * DassLayout.DIRECTIONS];
        Arrays.setAll(lengths, part -> part % 3 == 0 ? rank : 1);
        boolean[] wanted = new boolean[lengths.length];
        Arrays.fill(wanted, true);
        return graph.node("Split", all, graph.longs(lengths)).with("axis", -1).outs(wanted);
    }

    /// `ln a = step · A` and `b = step · B · u`, with `step = softplus(…) > 0` and `A < 0`.
    private Recurrence.Terms terms(Value u, Value low, Value b, String name, int order, int rank, int channels) {
        int from = order * channels;
        Value wide = graph.op("MatMul", low, weights.matrix(name + ".dt_projs.weight", rank, from, channels));
        Value bias = part(name + ".dt_projs_bias", from, channels);
        Value step = graph.op("Softplus", graph.op("Add", wide, bias));
        return new Recurrence.Terms(
                graph.op("Mul", step, decayRate(name, from, channels)), graph.op("Mul", graph.op("Mul", step, u), b));
    }

    private Value part(String tensor, int from, int count) {
        return graph.constant(
                tensor + "[" + from + "]",
                false,
                () -> Arrays.copyOfRange(weights.read(tensor), from, from + count),
                count);
    }

    /// `A = −exp(A_logs)`.
    private Value decayRate(String name, int from, int channels) {
        return graph.constant(
                name + ".A[" + from + "]",
                false,
                () -> {
                    float[] logs = weights.read(name + ".A_logs");
                    float[] rates = new float[channels];
                    for (int i = 0; i < channels; i++) {
                        rates[i] = (float) -Math.exp(logs[from + i]);
                    }
                    return rates;
                },
                channels);
    }

    /// The sum of D over the orders.
    private Value skip(String name, int channels) {
        return graph.constant(
                name + ".D",
                false,
                () -> {
                    float[] all = weights.read(name + ".Ds");
                    float[] sum = new float[channels];
                    for (int i = 0; i < all.length; i++) {
                        sum[i % channels] += all[i];
                    }
                    return sum;
                },
                channels);
    }
}
