package io.github.audiomae.inference;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.onnxruntime.engine.OrtNDArray;
import ai.djl.onnxruntime.engine.OrtNDManager;
import ai.djl.onnxruntime.engine.OrtSymbolBlock;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxTensorLike;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import io.github.audiomae.run.CancellationToken;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A session as DJL's block, with one addition to DJL's own: a run can be ended through [#TOKEN].
///
/// Inputs and outputs are in the order given, not in the file's. The model that owns the manager closes the session.
final class CancellableBlock extends OrtSymbolBlock {
    /// Its cancellation ends the run that the current thread is about to start.
    static final ScopedValue<CancellationToken> TOKEN = ScopedValue.newInstance();

    private final OrtSession session;
    private final List<String> inputs;
    private final Set<String> outputs;

    /// @param manager closes the session when it is closed
    CancellableBlock(OrtSession session, OrtNDManager manager, List<String> inputs, List<String> outputs) {
        super(session, manager);
        this.session = session;
        this.inputs = List.copyOf(inputs);
        this.outputs = new LinkedHashSet<>(outputs);
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore parameters, NDList values, boolean training, @Nullable PairList<String, Object> arguments) {
        Map<String, OnnxTensorLike> feeds = new LinkedHashMap<>();
        for (int i = 0; i < inputs.size(); i++) {
            feeds.put(inputs.get(i), ((OrtNDArray) values.get(i)).getTensor());
        }
        try (Termination termination = new Termination(TOKEN.get());
                OrtSession.Result result = session.run(feeds, outputs, termination.options())) {
            NDManager manager = values.head().getManager();
            NDList fetched = new NDList();
            for (String output : outputs) {
                fetched.add(copy((OnnxTensor) result.get(output).orElseThrow(), manager));
            }
            return fetched;
        } catch (OrtException e) {
            throw new EngineException(e.getMessage(), e);
        }
    }

    private static NDArray copy(OnnxTensor tensor, NDManager manager) {
        TensorInfo info = tensor.getInfo();
        return manager.create(tensor.getFloatBuffer(), new Shape(info.getShape()));
    }
}
