package io.github.audiomae.graph;

import io.github.audiomae.checkpoint.TensorShape;
import io.github.audiomae.checkpoint.TensorTable;
import io.github.audiomae.run.ProblemException;
import java.util.SequencedMap;
import java.util.ServiceLoader;

/// Compiles the checkpoints of one family of models. Implementations are found by [ServiceLoader]: a new family is one
/// more line in `META-INF/services`, see docs/adding-a-model-family.md.
public interface FamilyCompiler {
    /// The family's name in `model.json`, the same that its [io.github.audiomae.model.ArchitectureReader] says.
    String family();

    /// Whether tensors of these names and shapes seem to be of this family, whole or damaged. Must not claim what
    /// another family has.
    boolean recognises(SequencedMap<String, TensorShape> tensors);

    /// Looks closely at a checkpoint.
    ///
    /// @param tensors stay open while the compiler is used; not closed by it
    /// @throws ProblemException if they are not exactly those of the family, naming the wrong ones
    CheckpointCompiler open(TensorTable tensors);

    /// The family that a checkpoint seems to be of; where none recognises it, Audio-MAE's says what is missing.
    static FamilyCompiler of(TensorTable tensors) {
        return ServiceLoader.load(FamilyCompiler.class, FamilyCompiler.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .filter(family -> family.recognises(tensors.tensors()))
                .findFirst()
                .orElseGet(AudioMaeFamily::new);
    }
}
