package io.github.audiomae.graph.eat;

import io.github.audiomae.checkpoint.SelectedTensors;
import io.github.audiomae.checkpoint.TensorShape;
import io.github.audiomae.checkpoint.TensorTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// The names of an EAT's tensors in a file, and in the compiler: `extra_tokens`, `positions`, `proj`, `pre_norm`,
/// `blocks.N`, `fc_norm`, `head`.
///
/// @param trunk prefix of the blocks
/// @param encoder prefix of the patch embedding
/// @param hub whether the layout is that of Hugging Face
record EatNames(String trunk, String encoder, boolean hub) {
    private static final String IMAGE = "modality_encoders.IMAGE.";

    private static final List<EatNames> ALL = List.of(
            new EatNames("model.", "model." + IMAGE, false),
            new EatNames("", IMAGE, false),
            new EatNames("model.", "model.", true),
            new EatNames("", "", true));

    /// The layout of a file; empty if it is no EAT.
    static Optional<EatNames> in(SequencedMap<String, TensorShape> tensors) {
        return ALL.stream()
                .filter(names -> tensors.containsKey(names.encoder + "extra_tokens")
                        && tensors.containsKey(names.encoder + "fixed_positional_encoder.positions"))
                .findFirst();
    }

    /// The tensors under the names of the compiler; without the decoder of the pretraining, which predicts features
    /// and no spectrogram.
    TensorTable of(TensorTable tensors) {
        SequencedMap<String, String> names = new LinkedHashMap<>();
        for (String name : tensors.tensors().keySet()) {
            if (!name.startsWith(encoder + "decoder.")) {
                names.put(own(name), name);
            }
        }
        return new SelectedTensors(tensors, names, List.of());
    }

    private String own(String name) {
        if (name.startsWith(encoder) && !name.startsWith(trunk + "blocks.")) {
            return name.substring(encoder.length())
                    .replaceFirst("^local_encoder\\.proj\\.", "proj.")
                    .replaceFirst("^fixed_positional_encoder\\.positions$", "positions")
                    .replaceFirst("^context_encoder\\.norm\\.", "pre_norm.");
        }
        return name.startsWith(trunk) ? name.substring(trunk.length()) : name;
    }
}
