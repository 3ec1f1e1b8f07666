package io.github.audiomae.app.cli;

import io.github.audiomae.export.EmbeddingCard;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.model.ModelManifest;
import io.github.audiomae.model.Targets;
import java.util.List;

/// A model in one line, or one object.
///
/// @param sha256 over all its files
/// @param isDefault whether it is used when nobody says which
record ModelSummary(
        String id,
        String name,
        String family,
        List<String> capabilities,
        String targets,
        int width,
        int depth,
        int classes,
        long parameters,
        String licence,
        String sha256,
        String folder,
        boolean isDefault) {

    static ModelSummary of(ModelFolder model, boolean isDefault) {
        ModelManifest manifest = model.manifest();
        return new ModelSummary(
                model.id(),
                manifest.name(),
                manifest.family(),
                manifest.capabilities().stream().map(EmbeddingCard::name).toList(),
                manifest.targets() == Targets.RAW ? "raw" : "patch-normalized",
                manifest.architecture().width(),
                manifest.architecture().depth(),
                manifest.architecture().classes(),
                manifest.architecture().parameters(),
                manifest.licence(),
                model.sha256(),
                model.folder().toString(),
                isDefault);
    }
}
