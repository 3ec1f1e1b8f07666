package io.github.audiomae.graph;

import io.github.audiomae.features.Preprocessing;
import io.github.audiomae.model.Architecture;
import io.github.audiomae.model.Grid;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Progress;
import io.github.audiomae.run.Sentence;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Compiles the tensors of one checkpoint into ONNX graphs, and knows what `model.json` must say about them. Made by a
/// [FamilyCompiler]; not thread-safe.
public interface CheckpointCompiler {
    /// The model's sizes, derived from the names and shapes of its tensors.
    Architecture architecture();

    /// How a sound is converted into the graphs' `spectrogram`.
    Preprocessing preprocessing();

    /// How a window is divided into patches; null for a model without patches.
    @Nullable
    Grid patchGrid();

    /// What is known of the licence of this family's published weights, as a sentence; empty if nothing is known.
    default String licenceHint() {
        return "";
    }

    /// Whether a licence that a copy of this family's weights names for itself is known not to be theirs.
    ///
    /// @param named such as "mit"
    default boolean isMistaken(String named) {
        return false;
    }

    /// The form the graphs will have if `asked` is requested; a family without fused operators has one form only.
    default GraphForm form(GraphForm asked) {
        return asked;
    }

    /// The sizes of the model that results from joining this one with `classifier`, which was fine-tuned from it.
    ///
    /// @throws ProblemException if models of this family cannot be joined, or these two do not belong together
    default Architecture joined(CheckpointCompiler classifier) {
        throw new ProblemException(
                ProblemCode.MODELS_APART,
                Sentence.of("apart.family", architecture().describe()));
    }

    /// Writes every graph for which the checkpoint has tensors.
    ///
    /// @param folder must exist; files of the same names are overwritten
    /// @param progress counts bytes
    /// @throws ProblemException if the disk has no room for them
    /// @throws IOException if a file cannot be written
    List<CompiledGraph> compile(Path folder, GraphForm form, Progress progress, CancellationToken cancellation)
            throws IOException;
}
