package io.github.audiomae.graph.dass;

import io.github.audiomae.graph.MadeTensors;
import java.util.List;

/// Checkpoints with the names and shapes of the published models (taken from the author's code) and seeded random
/// values.
public final class MadeDass {
    public static final List<Integer> SMALL = List.of(2, 2, 8, 2);
    public static final List<Integer> MEDIUM = List.of(2, 2, 20, 2);

    private static final int CLASSES = 527;

    private MadeDass() {}

    /// A checkpoint of a published size.
    public static MadeTensors published(List<Integer> depths) {
        return of(depths, 96);
    }

    /// @param first width of the first stage; each further stage is twice as wide
    public static MadeTensors of(List<Integer> depths, int first) {
        String stem = "dass.patch_embeddings.projection.";
        MadeTensors tensors =
                convolution(MadeTensors.none(), stem + "0", 1, first / 2).norm(stem + "1", first / 2);
        convolution(tensors, stem + "3", first / 2, first).norm(stem + "4", first);
        int width = first;
        for (int stage = 0; stage < depths.size(); stage++) {
            String name = "dass.layers." + stage;
            for (int block = 0; block < depths.get(stage); block++) {
                block(tensors, name + ".blocks." + block, width);
            }
            if (stage < depths.size() - 1) {
                convolution(tensors, name + ".downsample.down", width, 2 * width)
                        .norm(name + ".downsample.norm", 2 * width);
                width *= 2;
            }
        }
        return tensors.norm("dass.norm", width).linear("head", width, CLASSES);
    }

    private static void block(MadeTensors tensors, String name, int width) {
        int rank = Math.ceilDiv(width, 16);
        tensors.norm(name + ".norm", width)
                .with(name + ".op.in_proj.weight", width, width)
                .with(name + ".op.conv2d.weight", width, 1, 3, 3)
                .with(name + ".op.x_proj.weight", 4 * (rank + 2), width)
                .with(name + ".op.dt_projs.weight", 4 * width, rank)
                .with(name + ".op.dt_projs_bias", 4, width)
                .with(name + ".op.A_logs", 4 * width, 1)
                .with(name + ".op.Ds", 4 * width)
                .norm(name + ".op.out_norm", width)
                .with(name + ".op.out_proj.weight", width, width)
                .norm(name + ".norm2", width)
                .linear(name + ".mlp.fc1", width, 4 * width)
                .linear(name + ".mlp.fc2", 4 * width, width);
    }

    private static MadeTensors convolution(MadeTensors tensors, String name, int inputs, int outputs) {
        return tensors.with(name + ".weight", outputs, inputs, 3, 3).with(name + ".bias", outputs);
    }
}
