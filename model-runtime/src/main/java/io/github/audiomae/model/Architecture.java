package io.github.audiomae.model;

import java.util.SequencedMap;

/// The sizes of a model: what every family has in common. Each family adds its own in a record, which `model.json`
/// holds under `architecture` and an [ArchitectureReader] names.
public interface Architecture {
    /// Values per embedding.
    int width();

    /// Outputs of the classifier, 0 without one.
    int classes();

    /// Numbers in the checkpoint's tensors.
    long parameters();

    /// In words, say "ViT-B encoder, 527 classes, 86.1 M parameters".
    String describe();

    /// The family's own sizes for a person to read: what it is → how large it is, in the order to show them.
    SequencedMap<String, String> facts();
}
