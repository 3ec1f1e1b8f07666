package io.github.audiomae.checkpoint;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// The tensors of one checkpoint file, by their names, read on demand.
///
/// Not thread-safe. Nothing in the file is ever executed. Values come as float32 whatever the file's dtype
/// (F32, F16, BF16); the file stays open until [#close()] and is never changed.
public interface TensorTable extends Closeable {
    /// The file the tensors come from.
    Path file();

    /// Name → shape of every tensor, in the file's order. Shapes are never handed out writable.
    SequencedMap<String, TensorShape> tensors();

    /// Reads one tensor's values, row-major, as float32.
    ///
    /// @param name one of [#tensors()]
    /// @throws io.github.audiomae.run.ProblemException if the file does not hold what it promised
    float[] read(String name);

    /// Scalars of the training configuration the file carries (`args` of an official checkpoint): numbers, booleans
    /// and strings by name; empty where the file has none.
    Map<String, Object> trainingArguments();

    /// The boolean training argument `name` (say `norm_pix_loss`), if the file carries it.
    default Optional<Boolean> flag(String name) {
        return trainingArguments().get(name) instanceof Boolean value ? Optional.of(value) : Optional.empty();
    }

    /// Closes the file; closing twice is harmless.
    @Override
    void close();
}
