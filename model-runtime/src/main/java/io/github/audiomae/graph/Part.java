package io.github.audiomae.graph;

import io.github.audiomae.model.AudioMaeArchitecture;
import io.github.audiomae.model.Graph;
import java.util.List;
import java.util.Objects;

/// The graphs a model can have.
enum Part {
    ENCODER(Graph.ENCODER, List.of("spectrogram", "ids_keep"), List.of("tokens")) {
        @Override
        void build(GraphBuilder graph, Weights weights, GraphForm form, AudioMaeArchitecture sizes) {
            Operators operators = Operators.of(form, graph);
            Encoder encoder = new Encoder(graph, weights, operators, sizes.width(), sizes.depth());
            Encoder.Stream end = encoder.build();
            encoder.outputTokens(operators.normOfSum(end.x(), end.branch(), weights.norm("norm")), end.batch());
        }
    },

    DECODER(Graph.DECODER, List.of("tokens", "ids_restore"), List.of("patches")) {
        @Override
        void build(GraphBuilder graph, Weights weights, GraphForm form, AudioMaeArchitecture sizes) {
            AudioMaeArchitecture.Decoder decoder = Objects.requireNonNull(sizes.decoder());
            new LocalWindowDecoder(graph, weights, Operators.of(form, graph), decoder, sizes.width()).build();
        }
    },

    CLASSIFIER(Graph.CLASSIFIER, List.of("spectrogram", "ids_keep"), List.of("logits", "embedding", "tokens")) {
        @Override
        void build(GraphBuilder graph, Weights weights, GraphForm form, AudioMaeArchitecture sizes) {
            Operators operators = Operators.of(form, graph);
            Encoder encoder = new Encoder(graph, weights, operators, sizes.width(), sizes.depth());
            new Classifier(graph, weights, sizes).build(encoder);
        }
    };

    private final String role;
    private final Graph graph;

    Part(String role, List<String> inputs, List<String> outputs) {
        this.role = role;
        this.graph = new Graph(role + ".onnx", inputs, outputs);
    }

    abstract void build(GraphBuilder graph, Weights weights, GraphForm form, AudioMaeArchitecture sizes);

    String role() {
        return role;
    }

    Graph graph() {
        return graph;
    }
}
