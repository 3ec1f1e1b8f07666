package io.github.audiomae.inference;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.OrtSession.SessionOptions.OptLevel;
import ai.onnxruntime.providers.OrtCUDAProviderOptions;
import java.util.List;
import java.util.Map;

/// The session options for a target.
final class SessionSettings {
    /// Most GPU memory that one session may use: a ViT-B uses 0.35 GB, a batch of 16 windows about 2 GB.
    private static final long GPU_MEMORY_BYTES = 4L << 30;

    private SessionSettings() {}

    /// The options; they must stay open as long as the session created with them.
    ///
    /// @throws OrtException if the target's execution provider cannot be added
    static SessionOptions of(ExecutionTarget target) throws OrtException {
        SessionOptions options = new SessionOptions();
        try {
            options.setOptimizationLevel(OptLevel.ALL_OPT);
            options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
            // Waiting threads sleep: spinning gains 2–4 % on an idle machine and costs a core on a busy
            // one.
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            options.addConfigEntry("session.inter_op.allow_spinning", "0");
            options.setInterOpNumThreads(1);
            switch (target) {
                case ExecutionTarget.Cpu(int threads) -> options.setIntraOpNumThreads(threads);
                case Accelerator.Cuda(int device) -> addCuda(options, device);
                case Accelerator.CoreMl coreMl ->
                    options.addCoreML(Map.of("ModelFormat", "MLProgram", "MLComputeUnits", "ALL"));
                case Accelerator.WebGpu webGpu -> options.addWebGPU(Map.of());
                case Accelerator.PlugIn(var library) ->
                    options.addExecutionProvider(List.of(PlugIns.device(library)), Map.of());
                case ExecutionTarget.Fastest fastest ->
                    throw new IllegalArgumentException("nothing runs on " + fastest);
            }
            return options;
        } catch (OrtException | RuntimeException e) {
            options.close();
            throw e;
        }
    }

    /// The arena grows by what is requested instead of doubling, and up to a limit: otherwise alternating sessions
    /// can allocate device memory without bound (microsoft/onnxruntime issue 29351). Products in TF32 would differ
    /// from the CPU's by more than [Trial#MOST_DIFFERENCE].
    private static void addCuda(SessionOptions options, int device) throws OrtException {
        try (OrtCUDAProviderOptions cuda = new OrtCUDAProviderOptions(device)) {
            cuda.add("gpu_mem_limit", Long.toString(GPU_MEMORY_BYTES));
            cuda.add("arena_extend_strategy", "kSameAsRequested");
            cuda.add("use_tf32", "0");
            options.addCUDA(cuda);
        }
    }
}
