package io.github.audiomae.inference;

import ai.onnxruntime.OrtException;
import io.github.audiomae.graph.BlockOutput;
import io.github.audiomae.model.AudioMaeArchitecture;
import io.github.audiomae.model.GraphEntry;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// The encoder of a model up to the end of one of its blocks, or of its classifier if it has no encoder. Thread-safe.
public final class LayerEncoder implements AutoCloseable {
    private final int layer;
    private final int depth;
    private final PatchGrid grid;
    private final MaeEncoder encoder;

    private LayerEncoder(int layer, int depth, PatchGrid grid, MaeEncoder encoder) {
        this.layer = layer;
        this.depth = depth;
        this.grid = grid;
        this.encoder = encoder;
    }

    /// Cuts and loads the graph. The caller closes it.
    ///
    /// @param layer number of the block, from 1
    /// @param target where to run; as for the model itself
    /// @throws ProblemException if the model has no such block, or its graph was not compiled by this program
    public static LayerEncoder open(ModelFolder folder, int layer, ExecutionTarget target) {
        if (!(folder.manifest().architecture() instanceof AudioMaeArchitecture sizes)) {
            throw new ProblemException(ProblemCode.MODEL_UNFIT, Sentence.of("layer.none", folder.id()));
        }
        if (layer < 1 || layer > sizes.depth()) {
            throw new ProblemException(
                    ProblemCode.WRONG_REQUEST, Sentence.of("layer.range", folder.id(), sizes.depth(), layer));
        }
        boolean encodes = folder.manifest().graphs().containsKey(GraphEntry.ENCODER);
        Path file = folder.graph(encodes ? GraphEntry.ENCODER : GraphEntry.CLASSIFIER);
        try {
            byte[] cut = BlockOutput.after(file, layer, sizes.depth())
                    .orElseThrow(() ->
                            new ProblemException(ProblemCode.MODEL_UNFIT, Sentence.of("layer.none", folder.id())));
            return new LayerEncoder(
                    layer, sizes.depth(), folder.manifest().grid(), MaeEncoder.openCut(folder, cut, target));
        } catch (IOException | OrtException e) {
            throw new ProblemException(ProblemCode.MODEL_DAMAGED, Sentence.of("layer.unreadable", file), e);
        }
    }

    /// Number of the block, from 1.
    public int layer() {
        return layer;
    }

    /// Number of blocks of the model.
    public int depth() {
        return depth;
    }

    /// The grid of its patches.
    public PatchGrid grid() {
        return grid;
    }

    /// The residual stream after the block, before any norm: one output per input, in order.
    ///
    /// @param inputs at least one; their masks must keep the same number of patches
    /// @throws java.util.concurrent.CancellationException if `token` was cancelled, also in the middle of a run
    public List<Tokens> encode(List<ModelInput> inputs, CancellationToken token) {
        return encoder.encode(inputs, token);
    }

    @Override
    public void close() {
        encoder.close();
    }
}
