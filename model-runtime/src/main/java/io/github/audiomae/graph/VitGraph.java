package io.github.audiomae.graph;

import io.github.audiomae.checkpoint.TensorTable;
import io.github.audiomae.model.GraphEntry;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// A graph of a model, ready to be built.
///
/// @param role in the model
/// @param entry its file, inputs and outputs
/// @param builds adds its nodes
public record VitGraph(String role, GraphEntry entry, Build builds) {
    /// Adds the nodes of a graph.
    @FunctionalInterface
    public interface Build {
        void into(GraphBuilder graph, Weights weights);
    }

    /// The only graph of a model without a decoder, from the spectrogram to the tokens and the embedding.
    ///
    /// @param classifies whether it has logits too
    public static VitGraph whole(boolean classifies, Build builds) {
        String role = classifies ? GraphEntry.CLASSIFIER : GraphEntry.ENCODER;
        List<String> outputs = classifies ? List.of("logits", "embedding", "tokens") : List.of("tokens", "embedding");
        return new VitGraph(role, new GraphEntry(role + ".onnx", List.of("spectrogram", "ids_keep"), outputs), builds);
    }

    /// Builds and writes the graphs of a model.
    ///
    /// @param name of the family
    /// @throws IOException if a file cannot be written
    public static List<CompiledGraph> write(
            List<VitGraph> graphs,
            String name,
            TensorTable tensors,
            Path folder,
            Progress progress,
            CancellationToken cancellation)
            throws IOException {
        SequencedMap<String, GraphBuilder> builders = new LinkedHashMap<>();
        List<CompiledGraph> compiled = new ArrayList<>();
        for (VitGraph graph : graphs) {
            GraphBuilder builder = new GraphBuilder(name + "-" + graph.role());
            graph.builds().into(builder, new Weights(tensors, builder));
            builders.put(graph.entry().file(), builder);
            compiled.add(new CompiledGraph(graph.role(), graph.entry()));
        }
        GraphFiles.write(folder, tensors.file(), builders, progress, cancellation);
        return List.copyOf(compiled);
    }
}
