package io.github.audiomae.checkpoint;

import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.io.Closeable;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/// The tensors of one checkpoint file, by name, read on demand.
///
/// Not thread-safe. Nothing in the file is ever executed. Values are returned as float32 whatever type the file has
/// (F32, F16, BF16, F64); tensors of other types (integers) are listed but cannot be read. The file stays open until
/// [#close()] and is never changed.
public interface TensorTable extends Closeable {
    /// Opens a checkpoint, judged by its content and not by its name; the caller closes it.
    ///
    /// @throws ProblemException if the file cannot be read, is damaged or is not a checkpoint; the sentence says
    ///     what it seems to be
    static TensorTable open(Path file) {
        return open(file, Optional.empty());
    }

    /// Opens a checkpoint that may hold several kinds of weights; the caller closes it.
    ///
    /// @param file a checkpoint, or the index of one in several files
    /// @param asked which weights to take; if empty, the trained ones where there are both
    /// @throws ProblemException also if the file does not hold the weights asked for
    static TensorTable open(Path file, Optional<TrainedWeights> asked) {
        return FileContent.open(file, asked);
    }

    /// The file the tensors come from.
    Path file();

    /// Name → shape of every tensor, in the file's order; unmodifiable.
    SequencedMap<String, TensorShape> tensors();

    /// Reads one tensor's values, row-major, as float32.
    ///
    /// @param name one of [#tensors()]
    /// @throws ProblemException if there is no such tensor, its type cannot be read, or the file is cut short
    float[] read(String name);

    /// Whether the file stores the tensor as float16, so that a float16 copy loses nothing.
    ///
    /// @param name one of [#tensors()]
    default boolean isHalf(String name) {
        return false;
    }

    /// Scalars of the training configuration that the file carries (`args` of an official checkpoint,
    /// `__metadata__` of a safetensors file) by name, each a `Boolean`, `Long`, `Double` or `String`; empty if it
    /// carries none.
    Map<String, Object> trainingArguments();

    /// The boolean training argument `name` (such as `norm_pix_loss`), if the file carries it.
    default Optional<Boolean> flag(String name) {
        return trainingArguments().get(name) instanceof Boolean value ? Optional.of(value) : Optional.empty();
    }

    /// The kinds of weights that the file holds, one or both; the tensors are those of one kind.
    default Set<TrainedWeights> weights() {
        return Set.of(TrainedWeights.MODEL);
    }

    /// What a person should know about how the file was read: which weights were taken, what was removed from all
    /// names. Each is a whole sentence.
    default List<Sentence> remarks() {
        return List.of();
    }

    /// Closes the file; closing twice is harmless.
    @Override
    void close();
}
