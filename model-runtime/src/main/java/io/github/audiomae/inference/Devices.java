package io.github.audiomae.inference;

import ai.djl.engine.Engine;

/// Reports what can run on this machine, and what is missing for a GPU.
public final class Devices {
    private Devices() {}

    /// Examines the machine anew; the first call loads ONNX Runtime. Nothing is created on a GPU.
    public static DeviceReport report() {
        return new DeviceReport(
                OnnxEngine.environment().getVersion(),
                Engine.getDjlVersion(),
                Runtime.getRuntime().availableProcessors(),
                MachineMemory.now(),
                GpuList.ask(),
                CudaProbe.libraries(),
                CudaProbe.artifactHasCuda(),
                CudaProbe.missingLibraries(),
                CudaProbe.whyNot());
    }
}
