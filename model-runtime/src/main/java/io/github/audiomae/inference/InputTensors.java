package io.github.audiomae.inference;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.github.audiomae.features.SpectrogramWindow;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.List;

/// Converts windows and masks to the tensors that encoder and classifier take.
final class InputTensors {
    private InputTensors() {}

    /// `spectrogram` and `ids_keep` `[B, K]`.
    ///
    /// @param inputs at least one; all masks keep the same number of patches
    static NDList of(List<ModelInput> inputs, NDManager manager) {
        int kept = inputs.getFirst().mask().keptCount();
        LongBuffer ids = LongBuffer.allocate(inputs.size() * kept);
        for (ModelInput input : inputs) {
            if (input.mask().keptCount() != kept) {
                throw new IllegalArgumentException("all masks of a batch must keep the same number of patches, got "
                        + kept + " and " + input.mask().keptCount());
            }
            ids.put(input.mask().idsKeep());
        }
        return new NDList(spectrograms(inputs, manager), manager.create(ids.flip(), new Shape(inputs.size(), kept)));
    }

    /// `spectrogram` `[B, 1, frames, 128]`.
    ///
    /// @param inputs at least one; all windows have the same number of frames
    static NDArray spectrograms(List<ModelInput> inputs, NDManager manager) {
        int frames = inputs.getFirst().window().frames();
        FloatBuffer values = FloatBuffer.allocate(inputs.size() * frames * SpectrogramWindow.MEL_BINS);
        for (ModelInput input : inputs) {
            if (input.window().frames() != frames) {
                throw new IllegalArgumentException("all windows of a batch must have the same length, got " + frames
                        + " and " + input.window().frames() + " frames");
            }
            values.put(input.window().toArray());
        }
        return manager.create(values.flip(), new Shape(inputs.size(), 1, frames, SpectrogramWindow.MEL_BINS));
    }
}
