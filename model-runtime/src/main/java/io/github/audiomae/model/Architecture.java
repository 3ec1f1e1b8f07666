package io.github.audiomae.model;

import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The sizes of a model: what every family has in common. Each family adds its own in a record, which `model.json`
/// holds under `architecture` and an [ArchitectureReader] names.
public interface Architecture {
    /// Values per embedding.
    int width();

    /// Outputs of the classifier, 0 without one.
    int classes();

    /// Numbers in the checkpoint's tensors.
    long parameters();

    /// The parts in words, say "ViT-B encoder", "527 classes".
    List<String> parts();

    /// In words, say "ViT-B encoder, 527 classes, 86.1 M parameters".
    default String describe() {
        return describe(List.of());
    }

    /// The same with more parts.
    default String describe(List<String> more) {
        return Stream.of(parts(), more, List.of(Parameters.inWords(parameters())))
                .flatMap(List::stream)
                .collect(Collectors.joining(", "));
    }

    /// The family's own sizes for a person to read: what it is → how large it is, in the order to show them.
    SequencedMap<String, String> facts();
}
