package io.github.audiomae.graph.eat;

import io.github.audiomae.checkpoint.TensorTable;
import io.github.audiomae.features.Preprocessing;
import io.github.audiomae.graph.Blocks;
import io.github.audiomae.graph.CheckpointCompiler;
import io.github.audiomae.graph.CompiledGraph;
import io.github.audiomae.graph.GraphBuilder;
import io.github.audiomae.graph.GraphForm;
import io.github.audiomae.graph.Norm;
import io.github.audiomae.graph.Operators;
import io.github.audiomae.graph.PatchRows;
import io.github.audiomae.graph.Value;
import io.github.audiomae.graph.VitGraph;
import io.github.audiomae.graph.VitTensors;
import io.github.audiomae.graph.Weights;
import io.github.audiomae.model.AudioMaeArchitecture;
import io.github.audiomae.model.Grid;
import io.github.audiomae.model.StoredWords;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Progress;
import io.github.audiomae.run.Sentence;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Compiles an EAT: `classifier.onnx` from a fine-tuned file, `encoder.onnx` from a pretrained one. The third axis of
/// `spectrogram` is free in both, in whole patches up to the length of the position table. The class token is the
/// vector of the window; the blocks normalise after each branch, and there is no norm at their end.
///
/// Source: cwx-worst-one/EAT, `models/*.py`, and the model code beside the hub's files.
public final class EatCompiler implements CheckpointCompiler {
    /// Of `fc_norm` in the hub's code (PyTorch's default); the author's uses that of the blocks.
    private static final float HUB_EPSILON = 1e-5f;

    /// AudioSet's statistics as EAT rounds them (`config/*.yaml`).
    private static final Preprocessing PREPROCESSING = Preprocessing.AUDIOSET.scaled(-4.268f, 4.569f);

    private static final PatchGrid GRID = PatchGrid.over(PREPROCESSING);

    private final TensorTable tensors;
    private final boolean hub;
    private final AudioMaeArchitecture sizes;
    private final int positions;

    /// @param tensors must stay open while the compiler is used; not closed here
    /// @throws ProblemException if they are not exactly those of an EAT; the sentence names the wrong ones
    public EatCompiler(TensorTable tensors) {
        EatNames names = EatNames.in(tensors.tensors()).orElseThrow();
        this.hub = names.hub();
        this.tensors = names.of(tensors);
        VitTensors found = new VitTensors(this.tensors.tensors());
        int width = found.size("extra_tokens", 2);
        int depth = found.count("blocks");
        // Whole time steps, at least those of a window.
        int rows = found.size("positions", 1);
        positions = rows % GRID.frequency() == 0 && rows >= GRID.patches() ? rows : GRID.patches();
        found.expect("extra_tokens", 1, 1, width);
        found.expect("positions", 1, positions, width);
        found.expect("proj.weight", width, 1, GRID.size(), GRID.size());
        found.expect("proj.bias", width);
        found.norm("pre_norm", width);
        found.blocks("blocks", depth, width);
        boolean classifies = found.has("head.") || found.has("fc_norm.");
        int classes = classifies ? found.size("head.weight", 0) : 0;
        if (classifies) {
            found.norm("fc_norm", width);
            found.linear("head", width, classes);
        }
        found.require(tensors.file(), (file, wrong) -> Sentence.of("layout.eat", file, wrong), width);
        sizes = new AudioMaeArchitecture(
                width, depth, width / VitTensors.HEAD_WIDTH, null, classes, found.parameters());
    }

    @Override
    public AudioMaeArchitecture architecture() {
        return sizes;
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
        return StoredWords.LICENCE_EAT.toString();
    }

    @Override
    public List<CompiledGraph> compile(Path folder, GraphForm form, Progress progress, CancellationToken cancellation)
            throws IOException {
        VitGraph graph = VitGraph.whole(
                sizes.classes() > 0, (builder, weights) -> build(builder, weights, Operators.of(form, builder)));
        return VitGraph.write(List.of(graph), EatFamily.NAME, tensors, folder, progress, cancellation);
    }

    private void build(GraphBuilder graph, Weights weights, Operators operators) {
        int width = sizes.width();
        PatchRows rows = new PatchRows(graph, GRID, GRID.frames(), width, true);
        Value table = weights.table("positions", positions, width);
        Value patches = graph.op("Add", rows.embedded(weights.linear("proj")), rows.ofPatches(table, 0));
        Value classToken = rows.ofEach(weights.rows("extra_tokens", new int[] {0}, 1, width), 0);
        Value normed = rows.norm(rows.joined(classToken, patches), weights.norm("pre_norm"));
        Value tokens = new Blocks(graph, weights, operators, width, sizes.heads(), Norm.EPSILON)
                .postNorm(normed, rows.batch(), "blocks", sizes.depth());
        Value embedding = rows.token(tokens, 0);
        rows.outputTokens(tokens);
        rows.outputEmbedding(embedding);
        if (sizes.classes() > 0) {
            Norm norm = weights.norm("fc_norm", hub ? HUB_EPSILON : Norm.EPSILON);
            rows.outputLogits(rows.norm(embedding, norm), weights.linear("head"), sizes.classes());
        }
    }
}
