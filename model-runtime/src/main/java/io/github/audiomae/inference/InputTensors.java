package io.github.audiomae.inference;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.github.audiomae.features.SpectrogramWindow;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.List;

/// Windows and masks as the tensors that encoder and classifier take.
final class InputTensors {
    private InputTensors() {}

    /// `spectrogram` `[B, 1, 1024, 128]` and `ids_keep` `[B, K]`.
    ///
    /// @param inputs at least one; all masks keep the same number of patches
    static NDList of(List<ModelInput> inputs, NDManager manager) {
        int kept = inputs.getFirst().mask().keptCount();
        FloatBuffer spectrograms =
                FloatBuffer.allocate(inputs.size() * SpectrogramWindow.FRAMES * SpectrogramWindow.MEL_BINS);
        LongBuffer ids = LongBuffer.allocate(inputs.size() * kept);
        for (ModelInput input : inputs) {
            if (input.mask().keptCount() != kept) {
                throw new IllegalArgumentException("the masks of a batch keep equally many patches, got " + kept
                        + " and " + input.mask().keptCount());
            }
            spectrograms.put(input.window().toArray());
            ids.put(input.mask().idsKeep());
        }
        NDArray spectrogram = manager.create(
                spectrograms.flip(), new Shape(inputs.size(), 1, SpectrogramWindow.FRAMES, SpectrogramWindow.MEL_BINS));
        NDArray idsKeep = manager.create(ids.flip(), new Shape(inputs.size(), kept));
        return new NDList(spectrogram, idsKeep);
    }
}
