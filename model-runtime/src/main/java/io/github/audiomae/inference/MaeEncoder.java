package io.github.audiomae.inference;

import ai.djl.ndarray.NDList;
import ai.djl.translate.TranslatorContext;
import ai.onnxruntime.OrtException;
import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.model.GraphEntry;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.run.CancellationToken;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// `encoder.onnx`: `spectrogram` float `[B, 1, frames, 128]`, `ids_keep` int64 `[B, K]` → `tokens` float
/// `[B, K + 1, D]`, after the final norm, and `embedding` float `[B, D]` if the model has a vector of its own.
/// Thread-safe.
final class MaeEncoder implements AutoCloseable {
    private static final String EMBEDDING = "embedding";

    private final OnnxGraph<ModelInput, Tokens> graph;

    private MaeEncoder(OnnxGraph<ModelInput, Tokens> graph) {
        this.graph = graph;
    }

    static MaeEncoder open(ModelFolder folder, ExecutionTarget target) throws OrtException {
        int width = folder.manifest().architecture().width();
        int frames = folder.manifest().preprocessing().frames();
        GraphEntry entry = folder.manifest().graphs().get(GraphEntry.ENCODER);
        boolean embeds = entry != null && entry.outputs().contains(EMBEDDING);
        return new MaeEncoder(
                OnnxGraph.open(folder, contract(frames, width, embeds), new EncoderTranslator(width), target));
    }

    /// An encoder that ends after one of its blocks.
    ///
    /// @param bytes of its ONNX file
    static MaeEncoder openCut(ModelFolder folder, byte[] bytes, ExecutionTarget target) throws OrtException {
        int width = folder.manifest().architecture().width();
        int frames = folder.manifest().preprocessing().frames();
        return new MaeEncoder(
                OnnxGraph.open(folder, contract(frames, width, false), new EncoderTranslator(width), target, bytes));
    }

    /// One output per input; all masks must keep the same number of patches.
    List<Tokens> encode(List<ModelInput> inputs, CancellationToken token) {
        return graph.run(inputs, token);
    }

    @Override
    public void close() {
        graph.close();
    }

    static GraphContract contract(int frames, int width, boolean embeds) {
        List<TensorSpec> outputs = new ArrayList<>();
        outputs.add(TensorSpec.floats("tokens", TensorSpec.ANY, TensorSpec.ANY, width));
        if (embeds) {
            outputs.add(TensorSpec.floats(EMBEDDING, TensorSpec.ANY, width));
        }
        return new GraphContract(
                GraphEntry.ENCODER,
                List.of(
                        TensorSpec.floats("spectrogram", TensorSpec.ANY, 1, frames, SpectrogramWindow.MEL_BINS),
                        TensorSpec.integers("ids_keep", TensorSpec.ANY, TensorSpec.ANY)),
                outputs);
    }

    private static final class EncoderTranslator extends BatchTranslator<ModelInput, Tokens> {
        private final int width;

        EncoderTranslator(int width) {
            this.width = width;
        }

        @Override
        public NDList batchProcessInput(TranslatorContext context, List<ModelInput> inputs) {
            return InputTensors.of(inputs, context.getNDManager());
        }

        @Override
        public List<Tokens> batchProcessOutput(TranslatorContext context, NDList outputs) {
            List<Tokens> tokens = OutputRows.tokens(outputs.head(), width);
            if (outputs.size() == 1) {
                return tokens;
            }
            List<float[]> embeddings = OutputRows.each(outputs.get(1));
            return IntStream.range(0, tokens.size())
                    .mapToObj(i ->
                            new Tokens(tokens.get(i).values(), tokens.get(i).count(), width, embeddings.get(i)))
                    .toList();
        }
    }
}
