package io.github.audiomae.importing;

import io.github.audiomae.files.Sha256;
import io.github.audiomae.graph.EightBitGraph;
import io.github.audiomae.graph.SecondMoments;
import io.github.audiomae.library.ModelFiles;
import io.github.audiomae.library.ModelLibrary;
import io.github.audiomae.library.Staging;
import io.github.audiomae.model.GraphEntry;
import io.github.audiomae.model.ManifestJson;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.model.ModelId;
import io.github.audiomae.model.ModelManifest;
import io.github.audiomae.model.Precision;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Progress;
import io.github.audiomae.run.Sentence;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/// Makes a model in eight bits from one in single precision, and measures what that costs. The original is not changed.
///
/// @param library holds both
/// @param recordings sounds on which both are compared, besides sounds that are made for it; called once per model
public record ModelOptimizer(ModelLibrary library, Supplier<List<Path>> recordings) {
    private static final double MEASURED = 0.4;
    private static final double WRITTEN = 0.6;
    private static final double COMPARED = 0.95;

    /// Makes the second model. Blocking.
    ///
    /// @param original any model of the library
    /// @param name of the new one
    /// @param replace whether an imported model of the same id may be replaced
    /// @param progress receives thousandths of the whole and the current step
    /// @throws ProblemException if the original is not in single precision or cannot be rewritten, or the name
    ///     is taken
    /// @throws java.util.concurrent.CancellationException if `cancellation` was cancelled
    public ModelFolder run(
            ModelFolder original, String name, boolean replace, Progress progress, CancellationToken cancellation) {
        ModelId id = ModelId.named(name);
        if (!replace && library.contains(id.value())) {
            throw ModelLibrary.taken(id.value());
        }
        return install(original, id, name, replace, new Stages(progress), cancellation);
    }

    /// @param original need not be in the library
    ModelFolder install(
            ModelFolder original,
            ModelId id,
            String name,
            boolean replace,
            Stages stages,
            CancellationToken cancellation) {
        if (original.manifest().precision() != Precision.FP32) {
            throw new ProblemException(ProblemCode.MODEL_UNFIT, Sentence.of("optimize.precision", original.id()));
        }
        try (Staging staging = library.stage()) {
            make(original, id, name, staging.folder(), stages, cancellation);
            cancellation.throwIfCancelled();
            ModelFolder made = library.install(staging, id.value(), replace);
            stages.reached(1, "made " + id);
            return made;
        } catch (IOException e) {
            throw library.notWritten(id, e);
        }
    }

    private void make(
            ModelFolder original, ModelId id, String name, Path target, Stages stages, CancellationToken cancellation)
            throws IOException {
        ModelManifest manifest = original.manifest();
        Map<String, GraphEntry> graphs = new LinkedHashMap<>(manifest.graphs());
        // A GPU is fast in other precisions; without a form of its own it takes the graph for processors.
        graphs.keySet().removeIf(role -> role.endsWith(GraphEntry.FOR_GPU));
        AccuracyCheck check = AccuracyCheck.with(recordings.get(), manifest.preprocessing());
        Map<String, SecondMoments> moments =
                new MomentFitting(original, check.sounds()).of(graphs, target, stages.share(0, MEASURED), cancellation);
        Progress written = stages.share(MEASURED, WRITTEN);
        Map<String, String> hashes = new LinkedHashMap<>();
        int replaced = 0;
        for (Map.Entry<String, GraphEntry> role : graphs.entrySet()) {
            GraphEntry graph = role.getValue();
            cancellation.throwIfCancelled();
            written.report(hashes.size(), graphs.size(), "writing " + graph.file());
            Path file = target.resolve(graph.file());
            replaced += EightBitGraph.write(
                    original.folder().resolve(graph.file()), file, Objects.requireNonNull(moments.get(role.getKey())));
            hashes.put(graph.file(), Sha256.of(file, cancellation));
        }
        if (replaced == 0) {
            throw new ProblemException(ProblemCode.MODEL_UNFIT, Sentence.of("optimize.nothing", original.id()));
        }
        if (manifest.labels() != null) {
            Path labels = original.folder().resolve(manifest.labels());
            ModelFiles.share(labels, target);
            hashes.put(manifest.labels(), Sha256.of(labels, cancellation));
        }
        ModelManifest unmeasured =
                manifest.in(Precision.INT8, null, graphs, hashes).as(id.value(), name, hashes);
        var accuracy =
                check.of(original, new ModelFolder(target, unmeasured), stages.share(WRITTEN, COMPARED), cancellation);
        ManifestJson.write(
                unmeasured.in(Precision.INT8, accuracy, graphs, hashes), target.resolve(ModelFolder.MANIFEST));
        SelfCheck.record(target, cancellation);
    }
}
