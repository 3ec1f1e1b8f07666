package io.github.audiomae.inference;

import ai.djl.ndarray.NDList;
import ai.djl.translate.TranslatorContext;
import ai.onnxruntime.OrtException;
import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.model.Architecture;
import io.github.audiomae.model.Graph;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.run.CancellationToken;
import java.util.List;
import java.util.stream.IntStream;

/// `classifier.onnx`: `spectrogram` float `[B, 1, 1024, 128]`, `ids_keep` int64 `[B, K]` → `logits` float
/// `[B, C]`, `embedding` `[B, D]`, `tokens` `[B, K + 1, D]`. Thread-safe.
final class SoundClassifier implements AutoCloseable {
    private final OnnxGraph<ModelInput, ClassifierOutput> graph;

    private SoundClassifier(OnnxGraph<ModelInput, ClassifierOutput> graph) {
        this.graph = graph;
    }

    static SoundClassifier open(ModelFolder folder, ExecutionTarget target) throws OrtException {
        Architecture architecture = folder.manifest().architecture();
        return new SoundClassifier(
                OnnxGraph.open(folder, contract(architecture), new ClassifierTranslator(architecture.width()), target));
    }

    /// One output per input; all masks keep equally many patches.
    List<ClassifierOutput> classify(List<ModelInput> inputs, CancellationToken token) {
        return graph.run(inputs, token);
    }

    @Override
    public void close() {
        graph.close();
    }

    private static GraphContract contract(Architecture architecture) {
        return new GraphContract(
                Graph.CLASSIFIER,
                List.of(
                        TensorSpec.floats(
                                "spectrogram", TensorSpec.ANY, 1, SpectrogramWindow.FRAMES, SpectrogramWindow.MEL_BINS),
                        TensorSpec.integers("ids_keep", TensorSpec.ANY, TensorSpec.ANY)),
                List.of(
                        TensorSpec.floats("logits", TensorSpec.ANY, architecture.classes()),
                        TensorSpec.floats("embedding", TensorSpec.ANY, architecture.width()),
                        TensorSpec.floats("tokens", TensorSpec.ANY, TensorSpec.ANY, architecture.width())));
    }

    private static final class ClassifierTranslator extends BatchTranslator<ModelInput, ClassifierOutput> {
        private final int width;

        ClassifierTranslator(int width) {
            this.width = width;
        }

        @Override
        public NDList batchProcessInput(TranslatorContext context, List<ModelInput> inputs) {
            return InputTensors.of(inputs, context.getNDManager());
        }

        @Override
        public List<ClassifierOutput> batchProcessOutput(TranslatorContext context, NDList outputs) {
            List<float[]> logits = OutputRows.each(outputs.get(0));
            List<float[]> embeddings = OutputRows.each(outputs.get(1));
            List<Tokens> tokens = OutputRows.tokens(outputs.get(2), width);
            return IntStream.range(0, logits.size())
                    .mapToObj(item -> new ClassifierOutput(logits.get(item), embeddings.get(item), tokens.get(item)))
                    .toList();
        }
    }
}
