package io.github.audiomae.importing;

import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.graph.SecondMoments;
import io.github.audiomae.inference.ExecutionTarget;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.inference.MomentRuns;
import io.github.audiomae.model.GraphEntry;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Measures what the weights of a model are multiplied with, on sounds, so that they can be rounded where it matters
/// least.
///
/// @param original the model in single precision
/// @param sounds windows as the model takes them
record MomentFitting(ModelFolder original, List<SpectrogramWindow> sounds) {
    /// The moments of each graph.
    ///
    /// @param graphs of the original, by role
    /// @param scratch takes one graph at a time, which is deleted again
    /// @param progress counts sounds of all graphs
    Map<String, SecondMoments> of(
            Map<String, GraphEntry> graphs, Path scratch, Progress progress, CancellationToken cancellation)
            throws IOException {
        Map<String, SecondMoments> moments = new LinkedHashMap<>();
        try (LoadedModel model = LoadedModel.open(original, ExecutionTarget.cpu())) {
            for (Map.Entry<String, GraphEntry> graph : graphs.entrySet()) {
                int before = moments.size();
                Progress share = (done, total, what) ->
                        progress.report(before * total + done, (long) graphs.size() * total, what);
                moments.put(
                        graph.getKey(), moments(model, graph.getKey(), graph.getValue(), scratch, share, cancellation));
            }
        }
        return moments;
    }

    private SecondMoments moments(
            LoadedModel model,
            String role,
            GraphEntry graph,
            Path scratch,
            Progress progress,
            CancellationToken cancellation)
            throws IOException {
        Path file = scratch.resolve("moments.onnx");
        try {
            List<String> outputs = SecondMoments.writeGraph(original.folder().resolve(graph.file()), file);
            if (outputs.isEmpty()) {
                return new SecondMoments();
            }
            Map<String, GraphEntry> only =
                    Map.of(role, new GraphEntry(file.getFileName().toString(), graph.inputs(), outputs));
            ModelFolder extended = new ModelFolder(
                    scratch, original.manifest().in(original.manifest().precision(), null, only, Map.of()));
            return new MomentRuns(model, extended, sounds).of(role, outputs, progress, cancellation);
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
