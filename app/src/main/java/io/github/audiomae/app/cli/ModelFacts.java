package io.github.audiomae.app.cli;

import io.github.audiomae.model.Capability;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.model.ModelManifest;
import io.github.audiomae.model.Targets;
import io.github.audiomae.run.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the command line tells of a model.
///
/// @param describes its sizes in words
/// @param bytes of all its files
/// @param sha256 the hash that names the model
/// @param files name → SHA-256
record ModelFacts(
        String id,
        String name,
        String family,
        String describes,
        List<String> capabilities,
        String targets,
        int classes,
        long parameters,
        long bytes,
        String licence,
        String source,
        @Nullable String note,
        String sha256,
        String folder,
        Map<String, String> files) {

    static ModelFacts of(ModelFolder model) {
        ModelManifest manifest = model.manifest();
        return new ModelFacts(
                manifest.id(),
                manifest.name(),
                manifest.family(),
                manifest.architecture().describe(),
                manifest.capabilities().stream().map(ModelFacts::word).toList(),
                manifest.targets() == Targets.RAW ? "raw" : "patch-normalized",
                manifest.architecture().classes(),
                manifest.architecture().parameters(),
                bytes(model),
                manifest.licence(),
                manifest.provenance().source(),
                manifest.provenance().note(),
                model.sha256(),
                model.folder().toString(),
                manifest.files());
    }

    private static String word(Capability capability) {
        return capability.name().toLowerCase(Locale.ROOT);
    }

    private static long bytes(ModelFolder model) {
        long sum = 0;
        for (String file : model.manifest().files().keySet()) {
            try {
                sum += Files.size(model.folder().resolve(file));
            } catch (IOException e) {
                throw new ProblemException("Cannot read " + model.folder().resolve(file) + ".", e);
            }
        }
        return sum;
    }
}
