package io.github.audiomae.importing;

import io.github.audiomae.run.Sentence;
import java.nio.file.Path;
import java.util.Optional;

/// What a file was found to hold, before anything is written.
///
/// @param file the checkpoint or model folder
/// @param found in words, say "ViT-B encoder, 16-block local decoder, 137.0 M parameters"
/// @param name suggested for the model
/// @param classes outputs of its classifier, 0 without one
/// @param licence as the file says, if it does
public record ImportPreview(Path file, Sentence found, String name, int classes, Optional<String> licence) {}
