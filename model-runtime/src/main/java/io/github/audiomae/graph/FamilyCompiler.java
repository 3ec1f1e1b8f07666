package io.github.audiomae.graph;

import io.github.audiomae.checkpoint.CommonPrefix;
import io.github.audiomae.checkpoint.TensorShape;
import io.github.audiomae.checkpoint.TensorTable;
import io.github.audiomae.run.ProblemException;
import java.util.List;
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

    /// A family and the tensors under the names it knows.
    ///
    /// @param family the family
    /// @param tensors those of the checkpoint, without a prefix that all of its names have in common
    record Recognised(FamilyCompiler family, TensorTable tensors) {
        /// @throws ProblemException if the tensors are not exactly those of the family; the sentence names the
        ///     wrong ones
        public CheckpointCompiler open() {
            return family.open(tensors);
        }
    }

    /// The family that recognises the checkpoint as it is, or without the prefix of its names; Audio-MAE if none
    /// does, whose compiler then says what is missing.
    static Recognised recognise(TensorTable tensors) {
        List<FamilyCompiler> families =
                ServiceLoader.load(FamilyCompiler.class, FamilyCompiler.class.getClassLoader()).stream()
                        .map(ServiceLoader.Provider::get)
                        .toList();
        for (TensorTable reading : CommonPrefix.readings(tensors)) {
            for (FamilyCompiler family : families) {
                if (family.recognises(reading.tensors())) {
                    return new Recognised(family, reading);
                }
            }
        }
        return new Recognised(new AudioMaeFamily(), tensors);
    }
}
