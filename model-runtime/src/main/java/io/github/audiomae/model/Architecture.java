package io.github.audiomae.model;

import io.github.audiomae.run.Sentence;
import java.util.List;
import java.util.SequencedMap;
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
    List<Sentence> parts();

    /// In words, say "ViT-B encoder, 527 classes, 86.1 M parameters".
    default Sentence describe() {
        return describe(List.of());
    }

    /// The same with more parts.
    default Sentence describe(List<Sentence> more) {
        return Sentence.listed(Stream.of(parts(), more, List.of(Parameters.inWords(parameters())))
                .flatMap(List::stream)
                .toList());
    }

    /// The family's own sizes for a person to read: what it is → how large it is, in the order to show them.
    SequencedMap<String, String> facts();
}
