package io.github.audiomae.model;

import io.github.audiomae.run.Sentence;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;

/// The sizes of a model that all families have. Each family adds its own in a record, which `model.json` holds under
/// `architecture` and an [ArchitectureReader] names.
public interface Architecture {
    /// Values per embedding.
    int width();

    /// Outputs of the classifier; 0 without a classifier.
    int classes();

    /// Numbers in the checkpoint's tensors.
    long parameters();

    /// Descriptions of the parts, such as "ViT-B encoder" and "527 classes".
    List<Sentence> parts();

    /// A description, such as "ViT-B encoder, 527 classes, 86.1 M parameters".
    default Sentence describe() {
        return describe(List.of());
    }

    /// The same description with further parts.
    default Sentence describe(List<Sentence> more) {
        return Sentence.listed(Stream.of(parts(), more, List.of(Parameters.inWords(parameters())))
                .flatMap(List::stream)
                .toList());
    }

    /// The family's own sizes for a person to read: name → value, in the order to show them.
    SequencedMap<String, String> facts();
}
