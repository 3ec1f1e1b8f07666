package io.github.audiomae.importing;

import io.github.audiomae.files.Sha256;
import io.github.audiomae.model.GraphEntry;
import io.github.audiomae.model.ManifestJson;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.model.ModelId;
import io.github.audiomae.model.ModelManifest;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Progress;
import io.github.audiomae.run.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Imports a folder that already is a model: a person's own ONNX files with a `model.json` beside them, or a model of
/// another library.
///
/// @param request its `checkpoint` is the folder
/// @param whole whether all files of the folder are copied, or only those that the manifest names and their weights
/// @param id the id of the new model
/// @param target an empty folder
/// @param limit for running the graphs
record FolderCopy(ImportRequest request, boolean whole, ModelId id, Path target, TimeLimit limit) {
    private static final double COPIED = 0.5;

    /// Copies the folder's files, runs its graphs, hashes everything and writes a new manifest.
    ///
    /// @throws io.github.audiomae.run.ProblemException if it is not a complete model, or its graphs do not work
    void make(Stages stages, CancellationToken cancellation) throws IOException {
        requireInside(request.checkpoint().resolve(ModelFolder.MANIFEST));
        ModelFolder source = ModelFolder.open(request.checkpoint());
        List<Path> files = files(source);
        for (Path file : files) {
            requireInside(file);
        }
        stages.reached(0, source.manifest().architecture().describe().toString());
        requireLoadable(source);
        source.verify(cancellation);
        Map<String, String> hashes = copy(files, stages.share(0, COPIED), cancellation);
        ModelFolder copy = new ModelFolder(
                target,
                source.manifest()
                        .as(id.value(), request.name().orElse(source.manifest().name()), hashes));
        stages.reached(COPIED, "running the graphs");
        limit.within(id.value(), cancellation, token -> new GraphCheck(id.value(), token).all(copy, model -> {}));
        ManifestJson.write(copy.manifest(), target.resolve(ModelFolder.MANIFEST));
    }

    /// Checked before gigabytes are copied.
    private static void requireLoadable(ModelFolder source) throws IOException {
        for (GraphEntry graph : source.manifest().graphs().values()) {
            Path file = source.folder().resolve(graph.file());
            if (Files.isRegularFile(file) && Files.size(file) > Integer.MAX_VALUE) {
                throw new ProblemException(ProblemCode.CHECKPOINT_UNKNOWN, Sentence.of("graph.copy", file));
            }
        }
    }

    /// Symbolic links may stay inside the folder: one that leaves it would bring any file of this computer into the
    /// library.
    private void requireInside(Path file) throws IOException {
        if (Files.isSymbolicLink(file)
                && Files.exists(file)
                && !file.toRealPath().startsWith(request.checkpoint().toRealPath())) {
            throw new ProblemException(
                    ProblemCode.CHECKPOINT_UNKNOWN, Sentence.of("import.link", file, file.toRealPath()));
        }
    }

    private List<Path> files(ModelFolder source) throws IOException {
        try (Stream<Path> entries = Files.list(source.folder())) {
            return entries.filter(Files::isRegularFile)
                    .filter(file -> !ModelImporter.fileName(file).startsWith("."))
                    .filter(file -> !ModelImporter.fileName(file).equals(ModelFolder.MANIFEST))
                    .filter(file -> whole || belongs(ModelImporter.fileName(file), source.manifest()))
                    .sorted()
                    .toList();
        }
    }

    private Map<String, String> copy(List<Path> files, Progress progress, CancellationToken cancellation)
            throws IOException {
        Map<String, String> hashes = new LinkedHashMap<>();
        for (Path file : files) {
            cancellation.throwIfCancelled();
            String name = ModelImporter.fileName(file);
            progress.report(hashes.size(), files.size(), "copying " + name);
            Files.copy(file, target.resolve(name));
            hashes.put(name, Sha256.of(target.resolve(name), cancellation));
        }
        return hashes;
    }

    /// Whether a file belongs to the model: by convention, the name of a file with weights outside a graph's file
    /// begins with the name of that file.
    private static boolean belongs(String file, ModelManifest manifest) {
        return manifest.files().containsKey(file)
                || file.equals(manifest.labels())
                || manifest.graphs().values().stream().anyMatch(graph -> file.startsWith(graph.file()));
    }
}
