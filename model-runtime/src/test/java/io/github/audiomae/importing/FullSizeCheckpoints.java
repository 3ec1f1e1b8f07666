package io.github.audiomae.importing;

import io.github.audiomae.checkpoint.CheckpointWriter;
import io.github.audiomae.checkpoint.TensorShape;
import io.github.audiomae.checkpoint.TensorTable;
import io.github.audiomae.graph.MadeTensors;
import io.github.audiomae.graph.dass.MadeDass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;

/// Writes checkpoints of the published sizes with random values, for measuring an import: `pretrained.pth`,
/// `finetuned.pth`, `audiomae_as2m/pytorch_model.bin`, `dass_small/model.safetensors`, `dass_medium/model.safetensors`.
///
/// Its argument is the folder to write to.
final class FullSizeCheckpoints {
    private static final int WIDTH = 768;
    private static final int DEPTH = 12;
    private static final int CLASSES = 527;
    private static final int DECODER_WIDTH = 512;
    private static final int DECODER_BLOCKS = 16;
    private static final int DECODER_HEADS = 16;

    private FullSizeCheckpoints() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        CheckpointWriter.official(
                new Calm(encoder().finalNorm(WIDTH).decoder(WIDTH, DECODER_WIDTH, DECODER_BLOCKS, DECODER_HEADS)),
                true,
                folder.resolve("pretrained.pth"));
        CheckpointWriter.official(new Calm(encoder().head(WIDTH, CLASSES)), true, folder.resolve("finetuned.pth"));
        CheckpointWriter.stateDict(
                new Calm(encoder().finalNorm(WIDTH)),
                Files.createDirectories(folder.resolve("audiomae_as2m")).resolve("pytorch_model.bin"));
        CheckpointWriter.safetensors(
                new Calm(MadeDass.published(MadeDass.SMALL)),
                Files.createDirectories(folder.resolve("dass_small")).resolve("model.safetensors"));
        CheckpointWriter.safetensors(
                new Calm(MadeDass.published(MadeDass.MEDIUM)),
                Files.createDirectories(folder.resolve("dass_medium")).resolve("model.safetensors"));
    }

    private static MadeTensors encoder() {
        return MadeTensors.encoder(WIDTH, DEPTH);
    }

    /// Random values of the size that a network has before training, so that large layers do not amplify.
    private record Calm(TensorTable made) implements TensorTable {
        private static final float SPREAD = 0.2f;

        @Override
        public Path file() {
            return made.file();
        }

        @Override
        public SequencedMap<String, TensorShape> tensors() {
            return made.tensors();
        }

        @Override
        public float[] read(String name) {
            float[] values = made.read(name);
            TensorShape shape = Objects.requireNonNull(tensors().get(name), name);
            if (shape.rank() > 1) {
                float scale = (float) (1 / (SPREAD * Math.sqrt(shape.elementCount() / (double) shape.size(0))));
                for (int i = 0; i < values.length; i++) {
                    values[i] *= scale;
                }
            }
            return values;
        }

        @Override
        public Map<String, Object> trainingArguments() {
            return Map.of();
        }

        @Override
        public void close() {
            // Nothing to close.
        }
    }
}
