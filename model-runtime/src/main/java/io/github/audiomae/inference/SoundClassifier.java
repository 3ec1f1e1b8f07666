package io.github.audiomae.inference;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.translate.TranslatorContext;
import ai.onnxruntime.OrtException;
import io.github.audiomae.model.GraphEntry;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `classifier.onnx`: `spectrogram` float `[B, 1, frames, 128]` and, for models with patches, `ids_keep` int64 `[B, K]`
/// → `logits` float `[B, C]` and, where the model has them, `embedding` `[B, D]`, `tokens` `[B, K + 1, D]`, `logit_map`
/// `[B, rows, columns, C]`. Thread-safe.
final class SoundClassifier implements AutoCloseable {
    private final String model;
    private final boolean takesMask;
    private final OnnxGraph<ModelInput, ClassifierOutput> graph;

    private SoundClassifier(String model, boolean takesMask, OnnxGraph<ModelInput, ClassifierOutput> graph) {
        this.model = model;
        this.takesMask = takesMask;
        this.graph = graph;
    }

    static SoundClassifier open(ModelFolder folder, ExecutionTarget target) throws OrtException {
        GraphEntry description = folder.manifest().graphs().get(GraphEntry.CLASSIFIER);
        if (description == null) {
            throw new ProblemException(ProblemCode.MODEL_UNFIT, Sentence.of("run.no-classifier", folder.id()));
        }
        ClassifierContract contract = ClassifierContract.of(folder.manifest(), description);
        return new SoundClassifier(
                folder.id(),
                contract.takesMask(),
                OnnxGraph.open(folder, contract.graph(), new ClassifierTranslator(contract), target));
    }

    /// Whether patches can be hidden in its input.
    boolean takesMask() {
        return takesMask;
    }

    /// One output per input; all masks must keep the same number of patches.
    List<ClassifierOutput> classify(List<ModelInput> inputs, CancellationToken token) {
        if (inputs.stream().anyMatch(input -> input.mask().hiddenCount() > 0)) {
            if (!takesMask) {
                throw new ProblemException(ProblemCode.MODEL_UNFIT, Sentence.of("run.whole-only", model));
            }
            if (inputs.getFirst().mask().grid().overlaps()) {
                throw new ProblemException(ProblemCode.MODEL_UNFIT, Sentence.of("run.overlap", model));
            }
        }
        List<ClassifierOutput> outputs = new ArrayList<>();
        int from = 0;
        for (int to = 1; to <= inputs.size(); to++) {
            // Windows of the same length go through the graph together.
            if (to == inputs.size()
                    || inputs.get(to).window().frames()
                            != inputs.get(from).window().frames()) {
                outputs.addAll(graph.run(inputs.subList(from, to), token));
                from = to;
            }
        }
        return Collections.unmodifiableList(outputs);
    }

    @Override
    public void close() {
        graph.close();
    }

    private static final class ClassifierTranslator extends BatchTranslator<ModelInput, ClassifierOutput> {
        private final ClassifierContract contract;

        ClassifierTranslator(ClassifierContract contract) {
            this.contract = contract;
        }

        @Override
        public NDList batchProcessInput(TranslatorContext context, List<ModelInput> inputs) {
            return contract.tensors(inputs, context.getNDManager());
        }

        @Override
        public List<ClassifierOutput> batchProcessOutput(TranslatorContext context, NDList outputs) {
            List<float[]> logits = OutputRows.each(outputs.get(contract.roles().indexOf(ClassifierContract.LOGITS)));
            NDArray embeddings = find(outputs, ClassifierContract.EMBEDDING);
            NDArray tokens = find(outputs, ClassifierContract.TOKENS);
            NDArray maps = find(outputs, ClassifierContract.MAP);
            int items = logits.size();
            List<float[]> vectors =
                    embeddings == null ? Collections.nCopies(items, new float[0]) : OutputRows.each(embeddings);
            List<@Nullable Tokens> rows = tokens == null
                    ? Collections.nCopies(items, null)
                    : new ArrayList<>(OutputRows.tokens(
                            tokens, contract.manifest().architecture().width()));
            List<@Nullable LogitMap> places =
                    maps == null ? Collections.nCopies(items, null) : new ArrayList<>(OutputRows.maps(maps));
            List<ClassifierOutput> all = new ArrayList<>();
            for (int item = 0; item < items; item++) {
                all.add(new ClassifierOutput(logits.get(item), vectors.get(item), rows.get(item), places.get(item)));
            }
            return List.copyOf(all);
        }

        private @Nullable NDArray find(NDList outputs, String role) {
            int index = contract.roles().indexOf(role);
            return index < 0 ? null : outputs.get(index);
        }
    }
}
