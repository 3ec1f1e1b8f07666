package io.github.audiomae.graph;

import io.github.audiomae.checkpoint.TensorTable;
import io.github.audiomae.features.Preprocessing;
import io.github.audiomae.model.AudioMaeArchitecture;
import io.github.audiomae.model.Grid;
import io.github.audiomae.model.ModelManifest;
import io.github.audiomae.model.StoredWords;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Progress;
import io.github.audiomae.run.Sentence;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Compiles a checkpoint's tensors into ONNX graphs with the mask as an input.
///
/// A masked autoencoder gives `encoder.onnx` and `decoder.onnx`, an encoder alone `encoder.onnx`, a fine-tuned model
/// `classifier.onnx`, and a checkpoint with all parts all three. Batch size and number of kept patches (0 … 512) are
/// free in every graph:
/// - encoder: `spectrogram` float `[batch, 1, 1024, 128]`, `ids_keep` int64 `[batch, kept]` → `tokens` `[batch, kept +
///   1, width]`, row 0 the class token, after the final norm;
/// - decoder: `tokens`, `ids_restore` int64 `[batch, 512]` → `patches` `[batch, 512, 256]`;
/// - classifier: `spectrogram`, `ids_keep` → `logits` `[batch, classes]`, `embedding` `[batch, width]`, `tokens`
///   (before any norm).
public final class AudioMaeCompiler implements CheckpointCompiler {
    private final TensorTable tensors;
    private final CheckpointLayout layout;

    /// @param tensors must stay open while the compiler is used; not closed here
    /// @throws ProblemException if they are not exactly those of an Audio-MAE; the sentence names the wrong ones
    public AudioMaeCompiler(TensorTable tensors) {
        this.tensors = tensors;
        this.layout = CheckpointLayout.of(tensors.tensors());
        LayoutCheck.require(tensors.file(), tensors.tensors(), layout);
    }

    @Override
    public AudioMaeArchitecture architecture() {
        return layout.architecture();
    }

    @Override
    public Preprocessing preprocessing() {
        return Preprocessing.AUDIOSET;
    }

    @Override
    public Grid patchGrid() {
        return Grid.over(Preprocessing.AUDIOSET);
    }

    @Override
    public String licenceHint() {
        return StoredWords.LICENCE_AUDIO_MAE.toString();
    }

    /// Copies on the hub carry these tags; the original is non-commercial by its LICENSE file.
    @Override
    public boolean isMistaken(String named) {
        return named.strip().toLowerCase(Locale.ROOT).matches("mit|apache[- ]2\\.0|cc[- ]by([- ]4\\.0)?");
    }

    @Override
    public AudioMaeArchitecture joined(CheckpointCompiler classifier) {
        AudioMaeArchitecture main = architecture();
        if (!(classifier.architecture() instanceof AudioMaeArchitecture other)
                || main.classes() > 0
                || other.classes() == 0
                || other.decoder() != null) {
            throw new ProblemException(
                    ProblemCode.MODELS_APART,
                    Sentence.of(
                            "apart.classifier",
                            tensors.file().getFileName(),
                            main.describe(),
                            classifier.architecture().describe()));
        }
        if (main.width() != other.width() || main.depth() != other.depth()) {
            throw new ProblemException(
                    ProblemCode.MODELS_APART, Sentence.of("apart.checkpoints", main.describe(), other.describe()));
        }
        return new AudioMaeArchitecture(
                main.width(),
                main.depth(),
                main.heads(),
                main.decoder(),
                other.classes(),
                main.parameters() + other.parameters());
    }

    @Override
    public List<CompiledGraph> compile(Path folder, GraphForm form, Progress progress, CancellationToken cancellation)
            throws IOException {
        List<VitGraph> graphs = wanted().stream()
                .map(part -> part.of(form, PatchGrid.AUDIOSET, architecture()))
                .toList();
        return VitGraph.write(graphs, ModelManifest.AUDIO_MAE, tensors, folder, progress, cancellation);
    }

    private List<AudioMaeGraph> wanted() {
        List<AudioMaeGraph> graphs = new ArrayList<>();
        if (layout.encodes()) {
            graphs.add(AudioMaeGraph.ENCODER);
        }
        if (architecture().decoder() != null) {
            graphs.add(AudioMaeGraph.DECODER);
        }
        if (architecture().classes() > 0) {
            graphs.add(AudioMaeGraph.CLASSIFIER);
        }
        return graphs;
    }
}
