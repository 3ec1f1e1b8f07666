package io.github.audiomae.importing;

import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The kind of thing that a path to import names.
sealed interface ImportSource {
    /// The names of weight files on Hugging Face, the safer format first.
    List<String> HUB_NAMES = List.of("model.safetensors", "pytorch_model.bin");

    List<String> CHECKPOINT_ENDINGS = List.of(".safetensors", ".pth", ".pt", ".bin", ".ckpt");

    /// A checkpoint file, to be compiled.
    record Checkpoint(Path file) implements ImportSource {}

    /// Graphs with a `model.json` beside them, to be copied.
    ///
    /// @param whole whether everything in the folder belongs to the model, or only what the manifest names
    record Finished(Path folder, boolean whole) implements ImportSource {}

    /// @throws ProblemException if nothing at the path can be imported
    static ImportSource of(Path path) {
        if (Files.isDirectory(path)) {
            return Files.isRegularFile(path.resolve(ModelFolder.MANIFEST))
                    ? new Finished(path, true)
                    : new Checkpoint(checkpointIn(path));
        }
        if (ending(path, ".onnx")) {
            Path folder = path.toAbsolutePath().getParent();
            if (folder == null || !Files.isRegularFile(folder.resolve(ModelFolder.MANIFEST))) {
                throw new ProblemException(
                        ProblemCode.CHECKPOINT_UNKNOWN, Sentence.of("import.onnx", path, ModelFolder.MANIFEST));
            }
            return new Finished(folder, false);
        }
        return new Checkpoint(path);
    }

    /// Whether a folder seems to hold a model, judging by the names of its files.
    static boolean isFolder(Path path) {
        return Stream.concat(Stream.of(ModelFolder.MANIFEST), HUB_NAMES.stream())
                .map(path::resolve)
                .anyMatch(Files::isRegularFile);
    }

    private static Path checkpointIn(Path folder) {
        for (String name : HUB_NAMES) {
            if (Files.isRegularFile(folder.resolve(name))) {
                return folder.resolve(name);
            }
        }
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> found = entries.filter(Files::isRegularFile)
                    .filter(file -> CHECKPOINT_ENDINGS.stream().anyMatch(end -> ending(file, end)))
                    .sorted()
                    .toList();
            if (found.size() == 1) {
                return found.getFirst();
            }
            throw new ProblemException(
                    ProblemCode.CHECKPOINT_UNKNOWN,
                    found.isEmpty()
                            ? Sentence.of("import.none", folder, ModelFolder.MANIFEST)
                            : Sentence.of(
                                    "import.several",
                                    folder,
                                    Sentence.listed(found.stream()
                                            .map(ModelImporter::fileName)
                                            .toList())));
        } catch (IOException e) {
            throw new ProblemException(
                    ProblemCode.MODEL_NOT_KEPT, Sentence.of("import.not-listed", folder, e.getMessage()), e);
        }
    }

    private static boolean ending(Path file, String ending) {
        return ModelImporter.fileName(file).toLowerCase(Locale.ROOT).endsWith(ending);
    }
}
