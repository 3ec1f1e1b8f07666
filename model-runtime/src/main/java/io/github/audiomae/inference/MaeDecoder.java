package io.github.audiomae.inference;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.TranslatorContext;
import ai.onnxruntime.OrtException;
import io.github.audiomae.model.GraphEntry;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.patches.PatchMask;
import io.github.audiomae.run.CancellationToken;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.List;
import java.util.stream.IntStream;

/// `decoder.onnx`: `tokens` float `[B, K + 1, D]`, `ids_restore` int64 `[B, patches]` → `patches` float
/// `[B, patches, values]`. Thread-safe.
final class MaeDecoder implements AutoCloseable {
    private final OnnxGraph<Input, float[]> graph;

    private MaeDecoder(OnnxGraph<Input, float[]> graph) {
        this.graph = graph;
    }

    static MaeDecoder open(ModelFolder folder, ExecutionTarget target) throws OrtException {
        int width = folder.manifest().architecture().width();
        return new MaeDecoder(
                OnnxGraph.open(folder, contract(width, folder.manifest().grid()), new DecoderTranslator(), target));
    }

    /// One prediction `[patches, values]` per input; all must have the same number of tokens.
    List<float[]> decode(List<Input> inputs, CancellationToken token) {
        return graph.run(inputs, token);
    }

    @Override
    public void close() {
        graph.close();
    }

    /// The decoder's input for one window.
    ///
    /// @param tokens the encoder's output for `mask`
    /// @param mask the mask with which the tokens were computed
    record Input(Tokens tokens, PatchMask mask) {
        Input {
            if (tokens.count() != mask.keptCount() + 1) {
                throw new IllegalArgumentException("tokens for a mask that keeps " + mask.keptCount()
                        + " patches must have one row more than that, got " + tokens.count());
            }
        }
    }

    static List<Input> pair(List<Tokens> tokens, List<PatchMask> masks) {
        if (tokens.size() != masks.size()) {
            throw new IllegalArgumentException(
                    "as many masks as tokens are needed, got " + tokens.size() + " and " + masks.size());
        }
        return IntStream.range(0, tokens.size())
                .mapToObj(i -> new Input(tokens.get(i), masks.get(i)))
                .toList();
    }

    static GraphContract contract(int width, PatchGrid grid) {
        return new GraphContract(
                GraphEntry.DECODER,
                List.of(
                        TensorSpec.floats("tokens", TensorSpec.ANY, TensorSpec.ANY, width),
                        TensorSpec.integers("ids_restore", TensorSpec.ANY, grid.patches())),
                List.of(TensorSpec.floats("patches", TensorSpec.ANY, grid.patches(), grid.values())));
    }

    /// `tokens` and `ids_restore`.
    static NDList tensors(List<Input> inputs, NDManager manager) {
        Tokens first = inputs.getFirst().tokens();
        FloatBuffer rows = FloatBuffer.allocate(inputs.size() * first.values().length);
        int patches = inputs.getFirst().mask().grid().patches();
        LongBuffer ids = LongBuffer.allocate(inputs.size() * patches);
        for (Input input : inputs) {
            if (input.tokens().count() != first.count()) {
                throw new IllegalArgumentException("all tokens of a batch must have the same number of rows, got "
                        + first.count() + " and " + input.tokens().count());
            }
            rows.put(input.tokens().values());
            ids.put(input.mask().idsRestore());
        }
        NDArray tokens = manager.create(rows.flip(), new Shape(inputs.size(), first.count(), first.width()));
        NDArray idsRestore = manager.create(ids.flip(), new Shape(inputs.size(), patches));
        return new NDList(tokens, idsRestore);
    }

    private static final class DecoderTranslator extends BatchTranslator<Input, float[]> {
        @Override
        public NDList batchProcessInput(TranslatorContext context, List<Input> inputs) {
            return tensors(inputs, context.getNDManager());
        }

        @Override
        public List<float[]> batchProcessOutput(TranslatorContext context, NDList outputs) {
            return OutputRows.each(outputs.head());
        }
    }
}
