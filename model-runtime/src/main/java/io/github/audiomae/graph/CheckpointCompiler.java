package io.github.audiomae.graph;

import io.github.audiomae.model.Architecture;
import io.github.audiomae.model.Grid;
import io.github.audiomae.model.Preprocessing;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Progress;
import io.github.audiomae.run.Sentence;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Turns the tensors of one checkpoint into ONNX graphs, and knows what `model.json` must say about them. Made by a
/// [FamilyCompiler]; not thread-safe.
public interface CheckpointCompiler {
    /// The model's sizes, read from names and shapes of its tensors.
    Architecture architecture();

    /// How sound becomes the graphs' `spectrogram`.
    Preprocessing preprocessing();

    /// How a window is cut into patches; null for a model without patches.
    @Nullable
    Grid patchGrid();

    /// What is known of the licence of this family's published weights, as a sentence; empty where nothing is.
    default String licenceHint() {
        return "";
    }

    /// The form that the graphs will have where `asked` is wanted: a family without fused operators has one form only.
    default GraphForm form(GraphForm asked) {
        return asked;
    }

    /// The sizes of the model that this one and `classifier`, fine-tuned from it, are together.
    ///
    /// @throws ProblemException if models of this family cannot be joined, or these two do not belong together
    default Architecture joined(CheckpointCompiler classifier) {
        throw new ProblemException(
                ProblemCode.MODELS_APART,
                Sentence.of("apart.family", architecture().describe()));
    }

    /// Writes every graph the checkpoint has tensors for.
    ///
    /// @param folder exists; files of the same names are overwritten
    /// @param progress hears bytes
    /// @throws ProblemException if the disk has no room for them
    /// @throws IOException if a file cannot be written
    List<CompiledGraph> compile(Path folder, GraphForm form, Progress progress, CancellationToken cancellation)
            throws IOException;
}
