package io.github.audiomae.inference;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import io.github.audiomae.features.Preprocessing;
import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.model.GraphEntry;
import io.github.audiomae.model.ModelManifest;
import java.util.ArrayList;
import java.util.List;

/// The inputs and outputs of a classifier's graph according to its manifest: `ids_keep` only if patches can be hidden,
/// any number of frames if sounds may be longer, and besides `logits` the outputs that are listed.
///
/// A manifest with names of its own lists them in the order `spectrogram`, `ids_keep`; `logits`, `embedding`, and
/// `tokens` with or `logit_map` without `ids_keep`.
///
/// @param takesMask whether the graph has the input `ids_keep`
/// @param roles of the outputs, in the order they are fetched
record ClassifierContract(ModelManifest manifest, boolean takesMask, List<String> roles) {
    static final String LOGITS = "logits";
    static final String EMBEDDING = "embedding";
    static final String TOKENS = "tokens";
    static final String MAP = "logit_map";

    static ClassifierContract of(ModelManifest manifest, GraphEntry description) {
        boolean takesMask = description.inputs().size() > 1;
        List<String> given = description.outputs();
        List<String> roles = new ArrayList<>(List.of(LOGITS, EMBEDDING, takesMask ? TOKENS : MAP));
        if (given.contains(LOGITS)) {
            roles.retainAll(given);
        } else {
            roles = roles.subList(0, Math.min(roles.size(), given.size()));
        }
        return new ClassifierContract(manifest, takesMask, roles.isEmpty() ? List.of(LOGITS) : List.copyOf(roles));
    }

    GraphContract graph() {
        Preprocessing preprocessing = manifest.preprocessing();
        long frames = preprocessing.mostFrames() > preprocessing.frames() ? TensorSpec.ANY : preprocessing.frames();
        List<TensorSpec> inputs = new ArrayList<>();
        inputs.add(TensorSpec.floats("spectrogram", TensorSpec.ANY, 1, frames, SpectrogramWindow.MEL_BINS));
        if (takesMask) {
            inputs.add(TensorSpec.integers("ids_keep", TensorSpec.ANY, TensorSpec.ANY));
        }
        return new GraphContract(
                GraphEntry.CLASSIFIER, inputs, roles.stream().map(this::output).toList());
    }

    /// The tensors of a batch.
    NDList tensors(List<ModelInput> inputs, NDManager manager) {
        return takesMask ? InputTensors.of(inputs, manager) : new NDList(InputTensors.spectrograms(inputs, manager));
    }

    private TensorSpec output(String role) {
        long any = TensorSpec.ANY;
        long width = manifest.architecture().width();
        long classes = manifest.architecture().classes();
        return switch (role) {
            case LOGITS -> TensorSpec.floats(role, any, classes);
            case EMBEDDING -> TensorSpec.floats(role, any, width);
            case TOKENS -> TensorSpec.floats(role, any, any, width);
            case MAP -> TensorSpec.floats(role, any, TensorSpec.UNKNOWN, TensorSpec.UNKNOWN, classes);
            default -> throw new IllegalArgumentException(role + " is not an output of a classifier");
        };
    }
}
