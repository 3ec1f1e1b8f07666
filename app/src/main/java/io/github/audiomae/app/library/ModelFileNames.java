package io.github.audiomae.app.library;

import io.github.audiomae.importing.ModelImporter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// The file names of models. Only a first guess: an import recognises files by content.
final class ModelFileNames {
    private static final List<String> ENDINGS =
            List.of(".pth", ".pt", ".bin", ".ckpt", ".safetensors", ".onnx", ".index.json");

    private ModelFileNames() {}

    /// Whether a dropped file or folder is meant as a model.
    static boolean isMeant(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(name::endsWith) || ModelImporter.isModelFolder(file);
    }

    /// The file name patterns for a file chooser.
    static List<String> patterns() {
        return ENDINGS.stream().map(ending -> "*" + ending).toList();
    }
}
