package io.github.audiomae.graph;

import io.github.audiomae.checkpoint.TensorShape;
import io.github.audiomae.checkpoint.TensorTable;
import io.github.audiomae.run.ProblemException;
import java.util.SequencedMap;
import java.util.ServiceLoader;

/// Compiles the checkpoints of one family of models. Implementations are found by [ServiceLoader]: a new family is one
/// more line in `META-INF/services`, see docs/adding-a-model-family.md.
public interface FamilyCompiler {
    /// The family's name in `model.json`; the same as that of its [io.github.audiomae.model.ArchitectureReader].
    String family();

    /// Whether tensors of these names and shapes seem to be of this family, complete or damaged. Must be false for
    /// checkpoints of every other family.
    boolean recognises(SequencedMap<String, TensorShape> tensors);

    /// Checks a checkpoint and prepares its compilation.
    ///
    /// @param tensors must stay open while the compiler is used; not closed by it
    /// @throws ProblemException if they are not exactly those of the family; the sentence names the wrong ones
    CheckpointCompiler open(TensorTable tensors);

    /// The family that recognises the checkpoint; Audio-MAE if none does, whose compiler then says what is missing.
    static FamilyCompiler of(TensorTable tensors) {
        return ServiceLoader.load(FamilyCompiler.class, FamilyCompiler.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .filter(family -> family.recognises(tensors.tensors()))
                .findFirst()
                .orElseGet(AudioMaeFamily::new);
    }
}
