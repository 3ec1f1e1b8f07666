package io.github.audiomae.graph.ast;

import io.github.audiomae.checkpoint.TensorTable;
import io.github.audiomae.features.Preprocessing;
import io.github.audiomae.graph.Blocks;
import io.github.audiomae.graph.CheckpointCompiler;
import io.github.audiomae.graph.CompiledGraph;
import io.github.audiomae.graph.GraphBuilder;
import io.github.audiomae.graph.GraphForm;
import io.github.audiomae.graph.Linear;
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
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Progress;
import io.github.audiomae.run.Sentence;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Compiles an AST into `classifier.onnx`, or into `encoder.onnx` if the file has no head. Rows 0 and 1 of `tokens` are
/// the class and the distillation token; the embedding is their mean. Patches overlap in most of the published models:
/// then none is hidden by this program, though the graph takes kept ones.
///
/// Source: YuanGongND/ast, `src/models/ast_models.py`, and the modelling code of transformers.
public final class AstCompiler implements CheckpointCompiler {
    private static final int CLASS_TOKENS = 2;

    /// Of every normalisation in the hub's code.
    private static final float HUB_EPSILON = 1e-12f;

    /// Of the head's normalisation in the repository's code (PyTorch's default).
    private static final float HEAD_EPSILON = 1e-5f;

    private final TensorTable tensors;
    private final boolean hub;
    private final AstWindows windows;
    private final AudioMaeArchitecture sizes;

    /// @param tensors must stay open while the compiler is used; not closed here
    /// @throws ProblemException if they are not exactly those of an AST; the sentence names the wrong ones
    public AstCompiler(TensorTable tensors) {
        AstNames names = AstNames.in(tensors.tensors()).orElseThrow();
        hub = names == AstNames.HUB;
        this.tensors = names.of(tensors);
        VitTensors found = new VitTensors(this.tensors.tensors());
        int positions = found.size("pos_embed", 1);
        windows = AstWindows.of(positions - CLASS_TOKENS)
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.CHECKPOINT_UNKNOWN,
                        Sentence.of("layout.ast.patches", tensors.file().getFileName(), positions - CLASS_TOKENS)));
        int width = found.size("cls_token", 2);
        int depth = found.count("blocks");
        int size = windows.grid().size();
        found.expect("cls_token", 1, 1, width);
        found.expect("dist_token", 1, 1, width);
        found.expect("pos_embed", 1, positions, width);
        found.expect("patch_embed.proj.weight", width, 1, size, size);
        found.expect("patch_embed.proj.bias", width);
        found.blocks("blocks", depth, width);
        found.norm("norm", width);
        boolean classifies = found.has("classes.") || found.has("head_norm.");
        int classes = classifies ? found.size("classes.weight", 0) : 0;
        if (classifies) {
            found.norm("head_norm", width);
            found.linear("classes", width, classes);
        }
        found.require(tensors.file(), (file, wrong) -> Sentence.of("layout.ast", file, wrong), width);
        sizes = new AudioMaeArchitecture(
                width, depth, width / VitTensors.HEAD_WIDTH, null, classes, found.parameters());
    }

    @Override
    public AudioMaeArchitecture architecture() {
        return sizes;
    }

    @Override
    public Preprocessing preprocessing() {
        return windows.preprocessing();
    }

    @Override
    public Grid patchGrid() {
        PatchGrid grid = windows.grid();
        return new Grid(
                grid.time(), grid.frequency(), grid.size(), grid.overlaps() ? grid.stride() : null, grid.order());
    }

    @Override
    public String licenceHint() {
        return StoredWords.LICENCE_AST.toString();
    }

    @Override
    public List<CompiledGraph> compile(Path folder, GraphForm form, Progress progress, CancellationToken cancellation)
            throws IOException {
        VitGraph graph = VitGraph.whole(
                sizes.classes() > 0, (builder, weights) -> build(builder, weights, Operators.of(form, builder)));
        return VitGraph.write(List.of(graph), AstFamily.NAME, tensors, folder, progress, cancellation);
    }

    private void build(GraphBuilder graph, Weights weights, Operators operators) {
        int width = sizes.width();
        float epsilon = hub ? HUB_EPSILON : Norm.EPSILON;
        PatchGrid grid = windows.grid();
        PatchRows rows = new PatchRows(graph, grid, preprocessing().frames(), width, false);
        Value positions = weights.table("pos_embed", grid.patches() + (long) CLASS_TOKENS, width);
        Value x = rows.joined(
                rows.ofEach(weights.rows("cls_token", new int[] {0}, 1, width), 0),
                rows.ofEach(weights.rows("dist_token", new int[] {0}, 1, width), 0),
                rows.kept(embedded(graph, weights, rows.spectrogram())));
        Value placed = rows.joined(
                rows.ofEach(positions, 0), rows.ofEach(positions, 1), rows.ofPatches(positions, CLASS_TOKENS));
        Blocks.Stream end = new Blocks(graph, weights, operators, width, sizes.heads(), epsilon)
                .preNorm(new Blocks.Stream(x, placed), rows.batch(), "blocks", sizes.depth());
        Value tokens = operators.normOfSum(end.x(), end.branch(), weights.norm("norm", epsilon));
        Value embedding =
                graph.op("Mul", graph.op("Add", rows.token(tokens, 0), rows.token(tokens, 1)), graph.scalar(0.5f));
        rows.outputTokens(tokens);
        rows.outputEmbedding(embedding);
        if (sizes.classes() > 0) {
            Norm norm = weights.norm("head_norm", hub ? HUB_EPSILON : HEAD_EPSILON);
            Linear head = weights.linear("classes");
            rows.outputLogits(rows.norm(embedding, norm), head, sizes.classes());
        }
    }

    /// The embeddings of all patches, `[batch * patches, width]`. The original's image has mel bins as rows, and so
    /// has its kernel; here the rows are frames.
    private Value embedded(GraphBuilder graph, Weights weights, Value spectrogram) {
        PatchGrid grid = windows.grid();
        Value image = graph.node(
                        "Conv",
                        spectrogram,
                        weights.swapped("patch_embed.proj.weight"),
                        weights.table("patch_embed.proj.bias", sizes.width()))
                .axes("kernel_shape", grid.size(), grid.size())
                .axes("strides", grid.stride(), grid.stride())
                .out(); // [batch, width, time, frequency]
        return graph.op(
                "Reshape",
                graph.node("Transpose", image).axes("perm", 0, 3, 2, 1).out(),
                graph.longs(-1, sizes.width()));
    }
}
