package io.github.audiomae.graph.birdmae;

import io.github.audiomae.checkpoint.SelectedTensors;
import io.github.audiomae.checkpoint.TensorShape;
import io.github.audiomae.checkpoint.TensorTable;
import io.github.audiomae.features.Preprocessing;
import io.github.audiomae.graph.AudioMaeGraph;
import io.github.audiomae.graph.CheckpointCompiler;
import io.github.audiomae.graph.CheckpointLayout;
import io.github.audiomae.graph.CompiledGraph;
import io.github.audiomae.graph.GraphForm;
import io.github.audiomae.graph.TensorCheck;
import io.github.audiomae.graph.VitGraph;
import io.github.audiomae.model.AudioMaeArchitecture;
import io.github.audiomae.model.Grid;
import io.github.audiomae.model.StoredWords;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Progress;
import io.github.audiomae.run.Sentence;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// Compiles a Bird-MAE: Audio-MAE's encoder and its plain decoder for 5 s of sound at 32 kHz. A checkpoint of the
/// training gives `encoder.onnx` and `decoder.onnx`, an encoder of the hub `encoder.onnx` with a vector of its own, and
/// a fine-tuned model `classifier.onnx`.
///
/// Source: DBD-research-group/Bird-MAE, `models/mae`, `models/vit/vit.py`, `transforms.py`.
public final class BirdMaeCompiler implements CheckpointCompiler {
    private static final int FRAMES = 512;
    private static final int RATE_HZ = 32_000;
    private static final double CLIP_SECONDS = 5;

    /// Statistics of the training set (`configs`: XCL).
    private static final float MEAN = -7.2f;

    private static final float STD = 4.43f;

    static final Preprocessing PREPROCESSING =
            Preprocessing.AUDIOSET.of(FRAMES).scaled(MEAN, STD).clips(RATE_HZ, CLIP_SECONDS);

    static final PatchGrid GRID = PatchGrid.over(PREPROCESSING);

    private final TensorTable tensors;
    private final CheckpointLayout layout;

    /// @param tensors must stay open while the compiler is used; not closed here
    /// @throws ProblemException if they are not exactly those of a Bird-MAE; the sentence names the wrong ones
    public BirdMaeCompiler(TensorTable tensors) {
        this.tensors = named(tensors);
        layout = CheckpointLayout.of(this.tensors.tensors(), GRID, BirdMaeCompiler::heads);
        TensorCheck check = TensorCheck.of(this.tensors.tensors(), layout.tensors(), TensorShape::equals);
        if (!check.isFine()) {
            throw new ProblemException(
                    ProblemCode.CHECKPOINT_UNKNOWN,
                    Sentence.of("layout.bird-mae", tensors.file().getFileName(), check.complaints()));
        }
        layout.requireHeads(tensors.file());
    }

    /// The sizes leave no trace of the heads: 64 wide in the smaller ones, 16 in large and huge.
    private static int heads(int width) {
        return width < 1024 ? width / 64 : 16;
    }

    /// The tensors under the names of Audio-MAE.
    private static TensorTable named(TensorTable tensors) {
        SequencedMap<String, String> names = new LinkedHashMap<>();
        for (String name : tensors.tensors().keySet()) {
            String own = name.startsWith("encoder.") ? name.substring("encoder.".length()) : name;
            if (own.startsWith("decoder.blocks.")) {
                own = "decoder_" + own.substring("decoder.".length());
            } else if (own.startsWith("decoder.decoder_") || own.equals("decoder.mask_token")) {
                own = own.substring("decoder.".length());
            }
            names.put(own, name);
        }
        return new SelectedTensors(tensors, names, List.of());
    }

    @Override
    public AudioMaeArchitecture architecture() {
        return layout.architecture();
    }

    @Override
    public Preprocessing preprocessing() {
        return PREPROCESSING;
    }

    @Override
    public Grid patchGrid() {
        return Grid.over(PREPROCESSING);
    }

    @Override
    public String licenceHint() {
        return StoredWords.LICENCE_BIRD_MAE.toString();
    }

    @Override
    public List<CompiledGraph> compile(Path folder, GraphForm form, Progress progress, CancellationToken cancellation)
            throws IOException {
        List<VitGraph> graphs = graphs().stream()
                .map(graph -> graph.of(form, GRID, architecture()))
                .toList();
        return VitGraph.write(graphs, BirdMaeFamily.NAME, tensors, folder, progress, cancellation);
    }

    private List<AudioMaeGraph> graphs() {
        if (architecture().decoder() != null) {
            return List.of(AudioMaeGraph.ENCODER, AudioMaeGraph.DECODER);
        }
        if (architecture().classes() > 0) {
            return List.of(AudioMaeGraph.CLASSIFIER);
        }
        return List.of(layout.tensors().containsKey("fc_norm.weight") ? AudioMaeGraph.EMBEDDER : AudioMaeGraph.ENCODER);
    }
}
