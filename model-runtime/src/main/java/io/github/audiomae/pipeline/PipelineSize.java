package io.github.audiomae.pipeline;

import io.github.audiomae.inference.Accelerator;
import io.github.audiomae.inference.ExecutionTarget;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.model.ModelManifest;
import io.github.audiomae.run.Turns;
import java.util.OptionalLong;

/// How much a pipeline does at once.
///
/// @param batch number of windows that are analysed together, ≥ 1
/// @param runs number of batches that are analysed at once, ≥ 1; results do not depend on it
/// @param readers number of recordings that are read at once, each on a thread of its own, ≥ 1
public record PipelineSize(int batch, int runs, int readers) {
    /// On a CPU a batch is no faster than its windows one by one, and later to answer.
    private static final int CPU_BATCH = 1;

    private static final int MOST_ON_GPU = 16;

    /// The share of a GPU's free memory that a batch may take.
    private static final double GPU_SHARE = 0.4;

    /// While one run waits for its last thread, another uses the rest.
    private static final int CPU_RUNS = 2;

    /// While a recording is opened and its length is measured, another is read.
    private static final int CPU_READERS = 2;

    private static final int MOST_READERS = 8;

    private static final int HEAD = 64;

    public PipelineSize {
        if (batch < 1 || runs < 1 || readers < 1) {
            throw new IllegalArgumentException("a pipeline needs at least one window, run and reader, got " + batch
                    + ", " + runs + " and " + readers);
        }
    }

    /// The size that suits a model where it runs: on a CPU two runs at once, each with all threads of the model;
    /// on a GPU batches that take at most 40 % of the memory that is free now, and as many readers as half of the
    /// processors.
    ///
    /// @param turns if the model is shared, one run at a time is wanted
    public static PipelineSize of(LoadedModel model, Turns turns) {
        ExecutionTarget target = model.device().target();
        if (target instanceof Accelerator.Cuda) {
            int readers = Math.clamp(Runtime.getRuntime().availableProcessors() / 2, 1, MOST_READERS);
            return new PipelineSize(batchOnGpu(model.device().freeMemory(), windowBytes(model.manifest())), 1, readers);
        }
        boolean onCpu = target instanceof ExecutionTarget.Cpu;
        return onCpu && turns == Turns.ALONE
                ? new PipelineSize(CPU_BATCH, CPU_RUNS, CPU_READERS)
                : new PipelineSize(CPU_BATCH, 1, CPU_READERS);
    }

    /// @param free bytes; empty if unknown
    static int batchOnGpu(OptionalLong free, long windowBytes) {
        return free.isEmpty()
                ? MOST_ON_GPU
                : (int) Math.clamp((long) (GPU_SHARE * free.getAsLong()) / windowBytes, 1, MOST_ON_GPU);
    }

    /// Memory for one window of a transformer with heads of 64 values: for each token a feed-forward layer of four
    /// times its width, before and after the Gelu, queries, keys, values and three rows of its width, and for each
    /// head its attention to all tokens, before and after the softmax. For a ViT-B these are 47 MB; on a CPU, 51
    /// were measured.
    static long windowBytes(ModelManifest manifest) {
        long tokens = manifest.grid().patches() + 1L;
        long width = manifest.architecture().width();
        long heads = Math.ceilDiv(width, HEAD);
        return Float.BYTES * tokens * (14 * width + 2 * heads * tokens);
    }

    /// One batch and one recording at a time.
    ///
    /// @param batch number of windows that are analysed together, ≥ 1
    public static PipelineSize oneByOne(int batch) {
        return new PipelineSize(batch, 1, 1);
    }

    /// The same with batches of another size.
    public PipelineSize withBatch(int windows) {
        return new PipelineSize(windows, runs, readers);
    }

    /// Number of windows of one recording that may be kept ready: while one batch is analysed, the next is read.
    int ahead() {
        return 2 * batch;
    }

    /// Number of recordings of which something may be kept ready: short ones fill a batch together.
    int recordingsAhead() {
        return readers + batch;
    }
}
