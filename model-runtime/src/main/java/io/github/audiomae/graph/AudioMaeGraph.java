package io.github.audiomae.graph;

import io.github.audiomae.model.AudioMaeArchitecture;
import io.github.audiomae.model.GraphEntry;
import io.github.audiomae.patches.PatchGrid;
import java.util.List;
import java.util.Objects;

/// The graphs a model can have.
enum AudioMaeGraph {
    ENCODER(GraphEntry.ENCODER, List.of("spectrogram", "ids_keep"), List.of("tokens")) {
        @Override
        void build(GraphBuilder graph, Weights weights, GraphForm form, AudioMaeArchitecture sizes) {
            Operators operators = Operators.of(form, graph);
            Encoder encoder = new Encoder(graph, weights, operators, GRID, sizes.width(), sizes.depth());
            Encoder.Stream end = encoder.build();
            encoder.outputTokens(operators.normOfSum(end.x(), end.branch(), weights.norm("norm")), end.batch());
        }
    },

    DECODER(GraphEntry.DECODER, List.of("tokens", "ids_restore"), List.of("patches")) {
        @Override
        void build(GraphBuilder graph, Weights weights, GraphForm form, AudioMaeArchitecture sizes) {
            AudioMaeArchitecture.Decoder decoder = Objects.requireNonNull(sizes.decoder());
            Operators operators = Operators.of(form, graph);
            switch (decoder.attention()) {
                case LOCAL -> new LocalWindowDecoder(graph, weights, operators, decoder, sizes.width()).build();
                case GLOBAL -> new GlobalDecoder(graph, weights, operators, GRID, decoder, sizes.width()).build();
            }
        }
    },

    CLASSIFIER(GraphEntry.CLASSIFIER, List.of("spectrogram", "ids_keep"), List.of("logits", "embedding", "tokens")) {
        @Override
        void build(GraphBuilder graph, Weights weights, GraphForm form, AudioMaeArchitecture sizes) {
            Operators operators = Operators.of(form, graph);
            Encoder encoder = new Encoder(graph, weights, operators, GRID, sizes.width(), sizes.depth());
            new Classifier(graph, weights, sizes).build(encoder);
        }
    };

    private static final PatchGrid GRID = PatchGrid.AUDIOSET;

    private final String role;
    private final GraphEntry graph;

    AudioMaeGraph(String role, List<String> inputs, List<String> outputs) {
        this.role = role;
        this.graph = new GraphEntry(role + ".onnx", inputs, outputs);
    }

    abstract void build(GraphBuilder graph, Weights weights, GraphForm form, AudioMaeArchitecture sizes);

    String role() {
        return role;
    }

    GraphEntry graph() {
        return graph;
    }
}
