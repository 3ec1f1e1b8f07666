package io.github.audiomae.app.embedding;

import io.github.audiomae.app.workspace.Recording;
import io.github.audiomae.explore.EmbeddingRequest;
import io.github.audiomae.export.EmbeddingCard;
import io.github.audiomae.export.EmbeddingFormat;
import java.nio.file.Path;
import java.util.List;

/// What to export. Immutable: the job takes it along.
///
/// @param recording the sound
/// @param request how it is described
/// @param format how rows are stored
/// @param target where
record EmbeddingOrder(Recording recording, EmbeddingRequest request, EmbeddingFormat format, Path target) {
    /// The command line that does the same.
    List<String> commandLine(String modelId) {
        return List.of(
                "embed",
                recording.file().toString(),
                "-o",
                target.toString(),
                "--model",
                modelId,
                "--format",
                format.id(),
                "--level",
                EmbeddingCard.name(request.level()),
                "--window",
                Double.toString(request.plan().windowSeconds()),
                "--hop",
                Double.toString(request.plan().hopSeconds()));
    }
}
