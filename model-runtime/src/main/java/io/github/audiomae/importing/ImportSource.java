package io.github.audiomae.importing;

import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The kind of thing that a path to import names.
sealed interface ImportSource {
    /// The names of weight files on Hugging Face, the safer format first; of a checkpoint in several files, the
    /// index.
    List<String> HUB_NAMES = List.of(
            "model.safetensors", "model.safetensors.index.json", "pytorch_model.bin", "pytorch_model.bin.index.json");

    String INDEX_ENDING = ".index.json";

    /// `NAME-00001-of-00002.ENDING`: one of several files of a checkpoint.
    Pattern SHARD = Pattern.compile("(.+)-(\\d{3,6})-of-(\\d{3,6})\\.(\\w+)");

    /// Most missing parts that a message lists.
    int MOST_NAMED = 100;

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
        return new Checkpoint(whole(path));
    }

    /// The index of the checkpoint that a file is one part of; a file that is no part is itself the whole.
    ///
    /// @throws ProblemException if the index is missing
    private static Path whole(Path file) {
        Matcher part = SHARD.matcher(ModelImporter.fileName(file));
        if (!part.matches() || Integer.parseInt(part.group(3)) <= 1) {
            return file;
        }
        Path index = file.resolveSibling(part.group(1) + "." + part.group(4) + INDEX_ENDING);
        if (Files.isRegularFile(index)) {
            return index;
        }
        List<String> missing = new ArrayList<>();
        missing.add(ModelImporter.fileName(index));
        int parts = Math.min(Integer.parseInt(part.group(3)), MOST_NAMED);
        for (int number = 1; number <= parts; number++) {
            String name = String.format(
                    Locale.ROOT,
                    "%s-%0" + part.group(2).length() + "d-of-%s.%s",
                    part.group(1),
                    number,
                    part.group(3),
                    part.group(4));
            if (!Files.isRegularFile(file.resolveSibling(name))) {
                missing.add(name);
            }
        }
        throw new ProblemException(
                ProblemCode.CHECKPOINT_UNKNOWN,
                Sentence.of("import.part", file, Integer.parseInt(part.group(3)), Sentence.listed(missing)));
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
                    .filter(file -> ending(file, INDEX_ENDING)
                            || CHECKPOINT_ENDINGS.stream().anyMatch(end -> ending(file, end)))
                    .sorted()
                    .toList();
            List<Path> indices =
                    found.stream().filter(file -> ending(file, INDEX_ENDING)).toList();
            boolean onlyParts = !found.isEmpty()
                    && found.stream()
                            .allMatch(file ->
                                    SHARD.matcher(ModelImporter.fileName(file)).matches());
            if (found.size() == 1 || indices.size() == 1 || onlyParts) {
                return whole(indices.isEmpty() ? found.getFirst() : indices.getFirst());
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
