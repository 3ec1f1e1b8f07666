package io.github.audiomae.app.cli.models;

import io.github.audiomae.files.EnumWord;
import io.github.audiomae.library.ModelFiles;
import io.github.audiomae.library.SpeedNotes;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.model.ModelManifest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A model in one line, or as one JSON object.
///
/// @param bytes on disk
/// @param origin where it was downloaded from, or null
/// @param source name of the checkpoint it was made from
/// @param millisecondsPerWindow as measured here, by device
/// @param sha256 over all its files
/// @param isDefault whether it is the default model
record ModelSummary(
        String id,
        String name,
        String family,
        String description,
        List<String> capabilities,
        @Nullable String targets,
        String precision,
        int width,
        int classes,
        long parameters,
        long bytes,
        String licence,
        String source,
        @Nullable String origin,
        Map<String, Double> millisecondsPerWindow,
        String sha256,
        String folder,
        boolean isDefault) {

    static ModelSummary of(ModelFolder model, SpeedNotes speeds, boolean isDefault) {
        ModelManifest manifest = model.manifest();
        return new ModelSummary(
                model.id(),
                manifest.name(),
                manifest.family(),
                manifest.architecture().describe().toString(),
                manifest.capabilities().stream().map(EnumWord::of).toList(),
                manifest.targets() == null ? null : EnumWord.of(manifest.targets()),
                EnumWord.of(manifest.precision()),
                manifest.architecture().width(),
                manifest.architecture().classes(),
                manifest.architecture().parameters(),
                ModelFiles.bytes(model),
                manifest.licence(),
                manifest.provenance().source(),
                manifest.provenance().origin(),
                speeds.of(model),
                model.sha256(),
                model.folder().toString(),
                isDefault);
    }
}
