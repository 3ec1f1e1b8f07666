package io.github.audiomae.graph.dass;

import io.github.audiomae.checkpoint.TensorTable;
import io.github.audiomae.features.Preprocessing;
import io.github.audiomae.graph.CheckpointCompiler;
import io.github.audiomae.graph.CompiledGraph;
import io.github.audiomae.graph.GraphBuilder;
import io.github.audiomae.graph.GraphFiles;
import io.github.audiomae.graph.GraphForm;
import io.github.audiomae.graph.Weights;
import io.github.audiomae.model.GraphEntry;
import io.github.audiomae.model.Grid;
import io.github.audiomae.model.StoredWords;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Compiles a DASS checkpoint into `classifier.onnx` for CPUs and `classifier-gpu.onnx` for GPUs: the same numbers up
/// to rounding, standard operators only. Batch size and number of frames are free: `spectrogram` float `[batch, 1,
/// frames, 128]` → `logits` `[batch, classes]`, `embedding` `[batch, width]` (the mean over all positions after the
/// last norm), `logit_map` `[batch, 4, columns, classes]`, whose mean is the logits; a column is 32 frames, row 0 the
/// lowest frequencies.
///
/// Source: the author's `modeling_dass.py` (Saurabhbhati/transformers-DASS, BSD-3-Clause).
public final class DassCompiler implements CheckpointCompiler {
    /// 61.44 s. One pass takes about 27 MB for each second of sound, so that hours do not fit into memory; the
    /// paper's models keep their accuracy well beyond a minute.
    static final int LONGEST_FRAMES = 6 * 1024;

    private static final List<String> INPUTS = List.of("spectrogram");
    private static final List<String> OUTPUTS = List.of("logits", "embedding", "logit_map");

    private final TensorTable tensors;
    private final DassArchitecture sizes;

    /// @param tensors must stay open while the compiler is used; not closed here
    /// @throws ProblemException if they are not exactly those of a DASS; the sentence names the wrong ones
    public DassCompiler(TensorTable tensors) {
        this.tensors = tensors;
        this.sizes = DassLayout.of(tensors.file(), tensors.tensors());
    }

    @Override
    public DassArchitecture architecture() {
        return sizes;
    }

    @Override
    public Preprocessing preprocessing() {
        return Preprocessing.AUDIOSET.upTo(LONGEST_FRAMES);
    }

    @Override
    public @Nullable Grid patchGrid() {
        return null;
    }

    @Override
    public String licenceHint() {
        return StoredWords.LICENCE_DASS.toString();
    }

    @Override
    public GraphForm form(GraphForm asked) {
        return GraphForm.PORTABLE;
    }

    @Override
    public List<CompiledGraph> compile(Path folder, GraphForm form, Progress progress, CancellationToken cancellation)
            throws IOException {
        GraphEntry processors = new GraphEntry(GraphEntry.CLASSIFIER + ".onnx", INPUTS, OUTPUTS);
        GraphEntry gpus = new GraphEntry(GraphEntry.CLASSIFIER + GraphEntry.FOR_GPU + ".onnx", INPUTS, OUTPUTS);
        SequencedMap<String, GraphBuilder> graphs = new LinkedHashMap<>();
        graphs.put(processors.file(), build(TwoLevelScan::new));
        graphs.put(gpus.file(), build(BlockedRecurrence::new));
        GraphFiles.write(folder, tensors.file(), graphs, progress, cancellation);
        return List.of(
                new CompiledGraph(GraphEntry.CLASSIFIER, processors),
                new CompiledGraph(GraphEntry.CLASSIFIER + GraphEntry.FOR_GPU, gpus));
    }

    private GraphBuilder build(Recurrence.Form form) {
        GraphBuilder graph = new GraphBuilder("dass");
        new DassNetwork(graph, new Weights(tensors, graph), sizes, form.in(graph)).build();
        return graph;
    }
}
