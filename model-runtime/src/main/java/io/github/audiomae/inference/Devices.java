package io.github.audiomae.inference;

import ai.djl.engine.Engine;
import io.github.audiomae.nvidia.CudaLibrary;
import java.util.List;

/// Reports what can run on this machine, and what is missing for each device.
public final class Devices {
    private Devices() {}

    /// Examines the machine anew; the first call loads ONNX Runtime. Nothing is created on a device.
    public static DeviceReport report() {
        List<Gpu> gpus = GpuList.ask();
        List<CudaLibrary> libraries = CudaProbe.libraries().all();
        return new DeviceReport(
                OnnxEngine.environment().getVersion(),
                Engine.getDjlVersion(),
                Runtime.getRuntime().availableProcessors(),
                MachineMemory.now(),
                gpus,
                libraries,
                AcceleratorProbe.targets(libraries, gpus));
    }
}
