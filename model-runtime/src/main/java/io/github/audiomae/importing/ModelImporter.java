package io.github.audiomae.importing;

import io.github.audiomae.checkpoint.TrainedWeights;
import io.github.audiomae.graph.CompiledGraph;
import io.github.audiomae.library.ModelLibrary;
import io.github.audiomae.library.Staging;
import io.github.audiomae.model.ClassLabels;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.model.ModelId;
import io.github.audiomae.model.ModelManifest;
import io.github.audiomae.model.Precision;
import io.github.audiomae.model.StoredWords;
import io.github.audiomae.model.WindowWords;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Progress;
import io.github.audiomae.run.Sentence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/// Makes a model of the library from a checkpoint file: compiles its graphs, runs them, names the model and moves it
/// into place. A folder that already is a model (`model.json` and ONNX files) is copied instead of compiled; in a
/// folder laid out as on Hugging Face, the checkpoint is searched for. A failed, cancelled or killed import leaves
/// nothing in the library.
public final class ModelImporter {
    private static final double COMPILED = 0.6;
    private static final double CHECKED = 0.9;

    /// Of an import in reduced precision: the model in single precision is complete.
    private static final double IMPORTED = 0.5;

    private final ModelLibrary library;
    private final ModelOptimizer optimizer;
    private final TimeLimit limit;

    /// @param library receives the model
    public ModelImporter(ModelLibrary library) {
        this(library, List::of);
    }

    /// @param library receives the model
    /// @param recordings sounds on which a model of reduced precision is compared with single precision
    public ModelImporter(ModelLibrary library, Supplier<List<Path>> recordings) {
        this(library, new ModelOptimizer(library, recordings), TimeLimit.OF_AN_IMPORT);
    }

    /// @param limit for running the graphs of a model that was not compiled here
    ModelImporter(ModelLibrary library, TimeLimit limit) {
        this(library, new ModelOptimizer(library, List::of), limit);
    }

    private ModelImporter(ModelLibrary library, ModelOptimizer optimizer, TimeLimit limit) {
        this.library = library;
        this.optimizer = optimizer;
        this.limit = limit;
    }

    /// Imports one checkpoint or model folder. Blocking.
    ///
    /// @param progress receives thousandths of the whole and the current step; the first step says what the file
    ///     holds
    /// @return the model in the library
    /// @throws ProblemException if the file is of no known family, the id is taken, or there is no room
    /// @throws CancellationException if `cancellation` was cancelled
    public ModelFolder run(ImportRequest request, Progress progress, CancellationToken cancellation) {
        boolean reduced = request.precision() != Precision.FP32;
        Stages everything = new Stages(progress);
        Stages stages = reduced ? new Stages(everything.share(0, IMPORTED)) : everything;
        ModelId id = requireFreeName(request);
        ImportSource source = ImportSource.of(request.checkpoint());
        try (Staging staging = library.stage()) {
            switch (source) {
                case ImportSource.Checkpoint(Path file) ->
                    compile(request.at(file), id, staging.folder(), stages, cancellation);
                case ImportSource.Finished(Path folder, boolean whole) ->
                    new FolderCopy(request.at(folder), whole, id, staging.folder(), limit).make(stages, cancellation);
            }
            record(staging.folder(), id, cancellation);
            cancellation.throwIfCancelled();
            if (reduced) {
                ModelFolder single = ModelFolder.open(staging.folder());
                Stages rest = new Stages(everything.share(IMPORTED, 1));
                return optimizer.install(single, id, single.manifest().name(), request.replace(), rest, cancellation);
            }
            ModelFolder model = library.install(staging, id.value(), request.replace());
            stages.reached(1, "imported " + id);
            return model;
        } catch (IOException e) {
            throw library.notWritten(id, e);
        }
    }

    /// Within the limit, too: a graph may loop for this sound only.
    private void record(Path folder, ModelId id, CancellationToken cancellation) throws IOException {
        try {
            limit.within(id.value(), cancellation, token -> {
                try {
                    SelfCheck.record(folder, token);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /// Whether a folder seems to be a model, either this program's or one laid out as on Hugging Face. Only file
    /// names are considered.
    public static boolean isModelFolder(Path folder) {
        return ImportSource.isFolder(folder);
    }

    /// Finds out what a file holds; writes nothing.
    ///
    /// @throws ProblemException if it is not a model that the program knows
    public static ImportPreview look(Path file) {
        return look(ImportRequest.of(file));
    }

    /// Finds out what an import would produce; writes nothing.
    ///
    /// @throws ProblemException if its tensors would be refused
    public static ImportPreview look(ImportRequest request) {
        Path file = request.checkpoint();
        return switch (ImportSource.of(file)) {
            case ImportSource.Checkpoint(Path checkpoint) -> lookInto(request, request.at(checkpoint));
            case ImportSource.Finished(Path folder, boolean whole) -> {
                ModelFolder model = ModelFolder.open(folder);
                ModelManifest manifest = model.manifest();
                yield new ImportPreview(
                        request,
                        manifest.family(),
                        manifest.architecture().describe(),
                        WindowWords.of(manifest.preprocessing(), manifest.patchGrid()),
                        manifest.capabilities(),
                        List.of(),
                        Set.of(TrainedWeights.MODEL),
                        request.name().orElse(manifest.name()),
                        StoredWords.of(manifest.licence()),
                        model.labels(),
                        false);
            }
        };
    }

    private static ImportPreview lookInto(ImportRequest asked, ImportRequest request) {
        try (Sources sources = Sources.open(request)) {
            int classes = sources.architecture().classes();
            List<String> labels = ImportLabels.of(classes, request);
            return new ImportPreview(
                    asked,
                    sources.family(),
                    sources.found(request.targets()),
                    WindowWords.of(sources.preprocessing(), sources.compiler().patchGrid()),
                    sources.capabilities(),
                    sources.remarks(),
                    sources.weights(),
                    id(asked).value(),
                    StoredWords.of(sources.licence(request)),
                    labels,
                    classes > 0 && labels.equals(ClassLabels.numbered(classes)));
        }
    }

    /// The id that the model would get; to be called before expensive work.
    ///
    /// @throws ProblemException if the name is unusable, or is taken and may not be replaced
    public ModelId requireFreeName(ImportRequest request) {
        ModelId id = id(request);
        if (!request.replace() && library.contains(id.value())) {
            throw ModelLibrary.taken(id.value());
        }
        return id;
    }

    private static void compile(
            ImportRequest request, ModelId id, Path folder, Stages stages, CancellationToken cancellation)
            throws IOException {
        try (Sources sources = Sources.open(request)) {
            stages.reached(0, sources.found(request.targets()).toString());
            // Throws before anything is written.
            List<String> labels = ImportLabels.of(sources.architecture().classes(), request);
            List<CompiledGraph> graphs =
                    sources.compile(folder, request.form(), stages.share(0, COMPILED), cancellation);
            StagedModel staged = new StagedModel(request, id, sources, graphs, labels, folder);
            staged.writeLabels();
            stages.reached(COMPILED, "running the graphs");
            staged.check(cancellation);
            staged.writeManifest(stages.share(CHECKED, 1), cancellation);
        }
    }

    private static ModelId id(ImportRequest request) {
        try {
            return request.name().isPresent()
                    ? ModelId.fromName(request.name().get())
                    : suggested(request.checkpoint());
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    ProblemCode.MODEL_NAME,
                    Sentence.of(
                            "model.name.choose",
                            Sentence.of("model.name", request.name().orElse(fileName(request.checkpoint())))),
                    e);
        }
    }

    /// The id suggested for a path: a finished model keeps its id, a checkpoint is named after its file.
    private static ModelId suggested(Path file) {
        return ImportSource.of(file) instanceof ImportSource.Finished(Path folder, boolean whole)
                ? new ModelId(ModelFolder.open(folder).id())
                : ModelId.fromFileName(fileName(file.toAbsolutePath().normalize()));
    }

    static String fileName(Path file) {
        Path name = file.getFileName();
        return name == null ? "" : name.toString();
    }
}
