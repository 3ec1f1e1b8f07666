package io.github.audiomae.graph;

import io.github.audiomae.model.AudioMaeArchitecture;
import io.github.audiomae.model.GraphEntry;
import io.github.audiomae.patches.PatchGrid;
import java.util.List;
import java.util.Objects;

/// The graphs that a model with the encoder of Audio-MAE can have. All take kept patches; batch size and number of kept
/// patches are free.
public enum AudioMaeGraph {
    /// The encoder of a masked autoencoder: tokens after the final norm.
    ENCODER(GraphEntry.ENCODER, List.of("spectrogram", "ids_keep"), List.of("tokens")) {
        @Override
        void build(
                GraphBuilder graph, Weights weights, Operators operators, PatchGrid grid, AudioMaeArchitecture sizes) {
            Encoder.End end = new Encoder(graph, weights, operators, grid, sizes).build();
            Blocks.Stream stream = end.stream();
            end.rows().outputTokens(operators.normOfSum(stream.x(), stream.branch(), weights.norm("norm")));
        }
    },

    /// An encoder with a vector of its own: tokens after the final norm, and `fc_norm` of the mean over the patches
    /// before that norm.
    EMBEDDER(GraphEntry.ENCODER, List.of("spectrogram", "ids_keep"), List.of("tokens", "embedding")) {
        @Override
        void build(
                GraphBuilder graph, Weights weights, Operators operators, PatchGrid grid, AudioMaeArchitecture sizes) {
            Encoder.End end = new Encoder(graph, weights, operators, grid, sizes).build();
            Operators.Summed last =
                    operators.addNorm(end.stream().x(), end.stream().branch(), weights.norm("norm"));
            PatchRows rows = end.rows();
            rows.outputTokens(last.normed());
            rows.outputEmbedding(rows.norm(rows.meanOfPatches(last.sum(), 1), weights.norm("fc_norm")));
        }
    },

    /// The decoder of a masked autoencoder.
    DECODER(GraphEntry.DECODER, List.of("tokens", "ids_restore"), List.of("patches")) {
        @Override
        void build(
                GraphBuilder graph, Weights weights, Operators operators, PatchGrid grid, AudioMaeArchitecture sizes) {
            AudioMaeArchitecture.Decoder decoder = Objects.requireNonNull(sizes.decoder());
            switch (decoder.attention()) {
                case LOCAL, LOCAL_ALL_BANDS ->
                    new LocalWindowDecoder(graph, weights, operators, decoder, sizes.width()).build();
                case GLOBAL -> new GlobalDecoder(graph, weights, operators, grid, decoder, sizes.width()).build();
            }
        }
    },

    /// The fine-tuned ViT: `fc_norm` of the mean over the patches, one linear layer (AudioMAE, `models_vit.py`:
    /// `forward_features` with `global_pool`). Tokens are those before any norm.
    CLASSIFIER(GraphEntry.CLASSIFIER, List.of("spectrogram", "ids_keep"), List.of("logits", "embedding", "tokens")) {
        @Override
        void build(
                GraphBuilder graph, Weights weights, Operators operators, PatchGrid grid, AudioMaeArchitecture sizes) {
            Encoder.End end = new Encoder(graph, weights, operators, grid, sizes).build();
            PatchRows rows = end.rows();
            Value sum = graph.op("Add", end.stream().x(), end.stream().branch());
            Value embedding = rows.norm(rows.meanOfPatches(sum, 1), weights.norm("fc_norm"));
            rows.outputLogits(embedding, weights.linear("head"), sizes.classes());
            rows.outputEmbedding(embedding);
            rows.outputTokens(sum);
        }
    };

    private final String role;
    private final GraphEntry graph;

    AudioMaeGraph(String role, List<String> inputs, List<String> outputs) {
        this.role = role;
        this.graph = new GraphEntry(role + ".onnx", inputs, outputs);
    }

    abstract void build(
            GraphBuilder graph, Weights weights, Operators operators, PatchGrid grid, AudioMaeArchitecture sizes);

    /// Builds the graph from the tensors of a checkpoint under the names of Audio-MAE.
    public VitGraph of(GraphForm form, PatchGrid grid, AudioMaeArchitecture sizes) {
        return new VitGraph(
                role, graph, (builder, weights) -> build(builder, weights, Operators.of(form, builder), grid, sizes));
    }
}
