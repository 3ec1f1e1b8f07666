package io.github.audiomae.graph;

import io.github.audiomae.checkpoint.TensorShape;
import io.github.audiomae.model.AudioMaeArchitecture;
import io.github.audiomae.model.DecoderAttention;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The tensors a checkpoint must have, derived from the sizes of a few of them.
///
/// @param architecture the sizes
/// @param tensors name → shape of every tensor an Audio-MAE of these sizes has
public record CheckpointLayout(AudioMaeArchitecture architecture, SequencedMap<String, TensorShape> tensors) {
    /// Heads of a plain decoder, which leave no trace in its tensors: every preset of the original has as many,
    /// whatever the width (AudioMAE, `models_mae.py`).
    private static final int GLOBAL_HEADS = 16;

    /// Present, `[2]`, where the windows of odd decoder blocks span all bands, which no other tensor tells: 2 and
    /// 8, their patches along time and frequency (`resources/recipe/export.py`).
    static final String ALL_BANDS = "decoder_odd_window";

    /// Derives the layout. What depends on a missing tensor gets size 0, and a later check reports the missing
    /// tensor.
    static CheckpointLayout of(SequencedMap<String, TensorShape> found) {
        return new Derivation(found, PatchGrid.AUDIOSET, width -> width / Encoder.HEAD_WIDTH, true).layout();
    }

    /// The layout of a family with the encoder of Audio-MAE and the plain decoder.
    ///
    /// @param grid of its windows
    /// @param heads the heads of an encoder of some width
    public static CheckpointLayout of(SequencedMap<String, TensorShape> found, PatchGrid grid, IntUnaryOperator heads) {
        return new Derivation(found, grid, heads, false).layout();
    }

    /// Whether the layout has the final norm of a masked autoencoder, so that an encoder can be made.
    public boolean encodes() {
        return tensors.containsKey("norm.weight");
    }

    /// @param file for the message
    /// @throws ProblemException if the heads cannot share a width
    public void requireHeads(Path file) {
        int width = architecture.width();
        if (width == 0 || width % Encoder.HEAD_WIDTH != 0 || width % architecture.heads() != 0) {
            throw new ProblemException(
                    ProblemCode.CHECKPOINT_UNKNOWN,
                    Sentence.of("layout.encoder", file.getFileName(), width, Encoder.HEAD_WIDTH));
        }
        AudioMaeArchitecture.Decoder decoder = architecture.decoder();
        if (decoder != null && (decoder.heads() == 0 || decoder.width() % decoder.heads() != 0)) {
            throw new ProblemException(
                    ProblemCode.CHECKPOINT_UNKNOWN,
                    Sentence.of("layout.decoder", file.getFileName(), decoder.width(), decoder.heads()));
        }
    }

    /// Derives sizes from shapes, and the tensor names that follow from the sizes.
    private static final class Derivation {
        private final SequencedMap<String, TensorShape> found;
        private final SequencedMap<String, TensorShape> tensors = new LinkedHashMap<>();

        private final PatchGrid grid;
        private final IntUnaryOperator heads;
        private final boolean original;

        /// @param original whether the checkpoint is an Audio-MAE, which can have a decoder of local windows,
        ///     and has `fc_norm` only with a head
        Derivation(SequencedMap<String, TensorShape> found, PatchGrid grid, IntUnaryOperator heads, boolean original) {
            this.found = found;
            this.grid = grid;
            this.heads = heads;
            this.original = original;
        }

        CheckpointLayout layout() {
            int width = size("cls_token", 2);
            int depth = blocks("blocks");
            encoder(width, depth);
            boolean hasDecoder = found.keySet().stream()
                    .anyMatch(name ->
                            (name.startsWith("decoder_") && !Leftovers.isKnown(name)) || name.equals("mask_token"));
            boolean pools = found.keySet().stream().anyMatch(name -> name.startsWith("fc_norm."));
            boolean hasHead = found.keySet().stream().anyMatch(name -> name.startsWith("head.")) || (pools && original);
            if (hasDecoder || !hasHead || found.containsKey("norm.weight")) {
                norm("norm", width);
            }
            AudioMaeArchitecture.@Nullable Decoder decoder = hasDecoder ? decoder(width) : null;
            int classes = hasHead ? size("head.weight", 0) : 0;
            if (hasHead || pools) {
                norm("fc_norm", width);
            }
            if (hasHead) {
                linear("head", width, classes);
            }
            long parameters = found.entrySet().stream()
                    .filter(tensor -> !Leftovers.isKnown(tensor.getKey())
                            && !tensor.getKey().equals(ALL_BANDS))
                    .mapToLong(tensor -> tensor.getValue().elementCount())
                    .sum();
            return new CheckpointLayout(
                    new AudioMaeArchitecture(width, depth, heads.applyAsInt(width), decoder, classes, parameters),
                    tensors);
        }

        private void encoder(int width, int depth) {
            tensors.put("cls_token", new TensorShape(1, 1, width));
            tensors.put("pos_embed", new TensorShape(1, grid.patches() + 1, width));
            tensors.put("patch_embed.proj.weight", new TensorShape(width, 1, grid.size(), grid.size()));
            tensors.put("patch_embed.proj.bias", new TensorShape(width));
            for (int block = 0; block < Math.max(1, depth); block++) {
                String name = "blocks." + block;
                norm(name + ".norm1", width);
                norm(name + ".norm2", width);
                attentionAndMlp(name, width);
            }
        }

        private AudioMaeArchitecture.Decoder decoder(int encoderWidth) {
            int width = size("mask_token", 2);
            int depth = blocks("decoder_blocks");
            boolean local = original
                    && found.keySet().stream()
                            .anyMatch(name -> name.startsWith("decoder_blocks.")
                                    && (name.endsWith(".attn.tau") || name.contains(".attn.meta_mlp.")));
            int decoderHeads = local ? size("decoder_blocks.0.attn.tau", 0) : GLOBAL_HEADS;
            tensors.put("mask_token", new TensorShape(1, 1, width));
            tensors.put("decoder_pos_embed", new TensorShape(1, grid.patches() + 1, width));
            linear("decoder_embed", encoderWidth, width);
            for (int block = 0; block < Math.max(1, depth); block++) {
                String name = "decoder_blocks." + block;
                if (local) {
                    windows(name + ".attn", decoderHeads);
                }
                norm(name + ".norm1", width);
                norm(name + ".norm2", width);
                attentionAndMlp(name, width);
            }
            boolean allBands = local && found.containsKey(ALL_BANDS);
            if (allBands) {
                tensors.put(ALL_BANDS, new TensorShape(2));
            }
            norm("decoder_norm", width);
            linear("decoder_pred", width, grid.values());
            DecoderAttention windows = allBands ? DecoderAttention.LOCAL_ALL_BANDS : DecoderAttention.LOCAL;
            return new AudioMaeArchitecture.Decoder(
                    width, depth, decoderHeads, local ? windows : DecoderAttention.GLOBAL);
        }

        private void windows(String name, int heads) {
            tensors.put(name + ".tau", new TensorShape(heads));
            int hidden = size(name + ".meta_mlp.fc1.weight", 0);
            linear(name + ".meta_mlp.fc1", 2, hidden);
            linear(name + ".meta_mlp.fc2", hidden, heads);
        }

        private void attentionAndMlp(String name, int width) {
            linear(name + ".attn.qkv", width, 3 * width);
            linear(name + ".attn.proj", width, width);
            int hidden = size(name + ".mlp.fc1.weight", 0);
            linear(name + ".mlp.fc1", width, hidden);
            linear(name + ".mlp.fc2", hidden, width);
        }

        private void linear(String name, int inputs, int outputs) {
            tensors.put(name + ".weight", new TensorShape(outputs, inputs));
            tensors.put(name + ".bias", new TensorShape(outputs));
        }

        private void norm(String name, int width) {
            tensors.put(name + ".weight", new TensorShape(width));
            tensors.put(name + ".bias", new TensorShape(width));
        }

        private int size(String tensor, int axis) {
            TensorShape shape = found.get(tensor);
            return shape != null && axis < shape.rank() ? shape.size(axis) : 0;
        }

        /// Number of blocks: one more than the highest number in `PREFIX.N.…`.
        private int blocks(String prefix) {
            Pattern numbered = Pattern.compile(Pattern.quote(prefix) + "\\.(\\d{1,3})\\..+");
            return found.keySet().stream()
                    .map(numbered::matcher)
                    .filter(Matcher::matches)
                    .mapToInt(name -> Integer.parseInt(name.group(1)) + 1)
                    .max()
                    .orElse(0);
        }
    }
}
