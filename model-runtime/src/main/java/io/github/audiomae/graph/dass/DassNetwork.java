package io.github.audiomae.graph.dass;

import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.graph.GraphBuilder;
import io.github.audiomae.graph.Linear;
import io.github.audiomae.graph.Value;
import io.github.audiomae.graph.Weights;

/// The whole network: a stem of two convolutions, stages of blocks with a convolution between them, a norm, one linear
/// layer. Channels are the last axis, `[batch, frequency, time, channels]`, except around convolutions.
final class DassNetwork {
    private final GraphBuilder graph;
    private final Weights weights;
    private final DassArchitecture sizes;
    private final Recurrence recurrence;
    private final DassLayers layers;

    DassNetwork(GraphBuilder graph, Weights weights, DassArchitecture sizes, Recurrence recurrence) {
        this.graph = graph;
        this.weights = weights;
        this.sizes = sizes;
        this.recurrence = recurrence;
        this.layers = new DassLayers(graph, weights);
    }

    /// Declares the input and outputs, and builds everything between them.
    void build() {
        Value spectrogram = graph.floatInput("spectrogram", "batch", 1, "frames", SpectrogramWindow.MEL_BINS);
        // In DASS frequency is height and time is width, the opposite of Audio-MAE.
        Value image =
                graph.node("Transpose", spectrogram).axes("perm", 0, 1, 3, 2).out();
        Value x = stem(image);
        int height = halved(halved(SpectrogramWindow.MEL_BINS));
        int columns = halved(halved(DassCompiler.LONGEST_FRAMES));
        for (int stage = 0; stage < sizes.depths().size(); stage++) {
            String name = "dass.layers." + stage;
            int width = sizes.widths().get(stage);
            Recurrence.Place place = new Recurrence.Place(height, columns, width);
            for (int block = 0; block < sizes.depths().get(stage); block++) {
                x = block(x, name + ".blocks." + block, place);
            }
            if (stage < sizes.depths().size() - 1) {
                Value smaller = layers.convolution(layers.channelsFirst(x), name + ".downsample.down", 2);
                x = layers.norm(layers.channelsLast(smaller), name + ".downsample.norm");
                height = halved(height);
                columns = halved(columns);
            }
        }
        outputs(layers.norm(x, "dass.norm"), height);
    }

    private Value stem(Value image) {
        String name = "dass.patch_embeddings.projection.";
        Value first = layers.channelsLast(layers.convolution(image, name + "0", 2));
        Value bent = graph.op("Gelu", layers.norm(first, name + "1"));
        Value second = layers.convolution(layers.channelsFirst(bent), name + "3", 2);
        return layers.norm(layers.channelsLast(second), name + "4");
    }

    private Value block(Value x, String name, Recurrence.Place place) {
        Value scanned = new SelectiveScan(graph, weights, layers, recurrence)
                .build(layers.norm(x, name + ".norm"), name + ".op", place);
        Value sum = graph.op("Add", x, scanned);
        Value hidden = graph.op("Gelu", layers.linear(layers.norm(sum, name + ".norm2"), name + ".mlp.fc1"));
        return graph.op("Add", sum, layers.linear(hidden, name + ".mlp.fc2"));
    }

    private void outputs(Value last, int height) {
        Value embedding = graph.node("ReduceMean", last, graph.longs(1, 2))
                .with("keepdims", 0)
                .out();
        Linear head = weights.linear("head");
        graph.output(graph.op("Gemm", embedding, head.weight(), head.bias()), "logits", "batch", sizes.classes());
        graph.output(embedding, "embedding", "batch", sizes.width());
        Value map = graph.op("Add", graph.op("MatMul", last, head.weight()), head.bias());
        graph.output(map, "logit_map", "batch", height, "columns", sizes.classes());
    }

    /// Length after a convolution of size 3 with stride 2 and one row of padding on each side.
    private static int halved(int length) {
        return Math.ceilDiv(length, 2);
    }
}
