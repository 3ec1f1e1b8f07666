package io.github.audiomae.checkpoint;

import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/// A PyTorch checkpoint (`.pth`, `.pt`, `.bin`) in the zip format that `torch.save` has written since version 1.6.
///
/// Its pickle is read as data and never executed. The tensors are those of the model (see [TorchState]); everything
/// else, such as the optimizer's state, is neither listed nor read. Float, Half, BFloat16 and Double tensors can be
/// read, with any storage offset and strides; others are listed, and refused when read. The scalars of the
/// `argparse.Namespace` under `args` are the [#trainingArguments()]; paths become strings.
public final class TorchCheckpoint implements TensorTable {
    private final CheckpointBytes bytes;
    private final TorchState state;
    private final SequencedMap<String, TorchTensor> located = new LinkedHashMap<>();
    private final SequencedMap<String, TensorShape> shapes = new LinkedHashMap<>();

    private TorchCheckpoint(CheckpointBytes bytes, Optional<TrainedWeights> asked) {
        this.bytes = bytes;
        TorchArchive archive = TorchArchive.read(bytes);
        state = TorchState.of(readPickle(archive), asked, bytes.complaint());
        state.tensors().forEach((name, tensor) -> {
            TorchTensor view = TorchTensor.locate(name, tensor, archive, bytes.complaint());
            located.put(name, view);
            shapes.put(name, view.shape());
        });
    }

    /// Opens `file` and checks that all tensors of its model lie inside it; the caller closes it.
    ///
    /// @throws ProblemException if it cannot be read, is damaged, or holds no model's tensors
    public static TorchCheckpoint open(Path file) {
        return open(file, Optional.empty());
    }

    /// @param asked which weights to take where there are both; if empty, the trained ones
    static TorchCheckpoint open(Path file, Optional<TrainedWeights> asked) {
        CheckpointBytes bytes = CheckpointBytes.open(file);
        try {
            return new TorchCheckpoint(bytes, asked);
        } catch (RuntimeException | Error e) {
            bytes.close();
            throw e;
        }
    }

    private PickleValue readPickle(TorchArchive archive) {
        TorchArchive.Region region = archive.pickle();
        if (region.size() > PickleReader.MOST_BYTES) {
            throw bytes.complaint().damaged(Sentence.of("checkpoint.pickle.bytes", region.size()));
        }
        return PickleReader.read(bytes.read(region.begin(), (int) region.size()), bytes.complaint());
    }

    @Override
    public Path file() {
        return bytes.file();
    }

    @Override
    public SequencedMap<String, TensorShape> tensors() {
        return Collections.unmodifiableSequencedMap(shapes);
    }

    @Override
    public float[] read(String name) {
        TorchTensor tensor = located.get(name);
        if (tensor == null) {
            throw bytes.complaint().missingTensor(name);
        }
        return tensor.read(name, bytes);
    }

    @Override
    public boolean isHalf(String name) {
        TorchTensor tensor = located.get(name);
        return tensor != null && tensor.isHalf();
    }

    @Override
    public Map<String, Object> trainingArguments() {
        return state.arguments();
    }

    @Override
    public Set<TrainedWeights> weights() {
        return state.weights();
    }

    @Override
    public List<Sentence> remarks() {
        return state.remarks();
    }

    @Override
    public void close() {
        bytes.close();
    }
}
