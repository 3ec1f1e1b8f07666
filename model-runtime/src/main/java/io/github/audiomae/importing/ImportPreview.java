package io.github.audiomae.importing;

import io.github.audiomae.run.Sentence;
import java.nio.file.Path;
import java.util.Optional;

/// What a file was found to hold, before anything is written.
///
/// @param request the import that was asked about
/// @param found what was found, such as "ViT-B encoder, 16-block local decoder, 137.0 M parameters"
/// @param name suggested for the model
/// @param licence named in the file; empty if it names none
/// @param numbered whether the model has classes without names, which would be numbered
public record ImportPreview(
        ImportRequest request, Sentence found, String name, Optional<String> licence, boolean numbered) {
    /// The checkpoint or model folder.
    public Path file() {
        return request.checkpoint();
    }
}
