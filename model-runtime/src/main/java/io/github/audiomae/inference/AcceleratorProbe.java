package io.github.audiomae.inference;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtProvider;
import io.github.audiomae.files.OperatingSystem;
import io.github.audiomae.nvidia.CudaLibrary;
import io.github.audiomae.run.Sentence;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds out what is missing for an accelerator, without creating anything on it.
final class AcceleratorProbe {
    private AcceleratorProbe() {}

    /// All targets that this program knows, the CPU first.
    ///
    /// @param libraries NVIDIA's, as they were found
    static List<DeviceReport.Target> targets(List<CudaLibrary> libraries, List<Gpu> gpus) {
        List<DeviceReport.Target> targets = new ArrayList<>();
        targets.add(new DeviceReport.Target("cpu", ExecutionTarget.cpu().words(), Optional.empty(), true));
        Optional<Sentence> whyNoCuda = CudaProbe.whyNot(libraries);
        for (Accelerator accelerator : accelerators(gpus)) {
            Optional<Sentence> whyNot = accelerator instanceof Accelerator.Cuda ? whyNoCuda : whyNot(accelerator);
            targets.add(new DeviceReport.Target(accelerator.text(), accelerator.words(), whyNot, false));
        }
        if (DevicePlaces.current().plugIn().isEmpty()) {
            targets.add(new DeviceReport.Target(
                    ExecutionTarget.PLUG_IN,
                    Sentence.of("device.plugin.any"),
                    Optional.of(Sentence.of("plugin.not-named")),
                    false));
        }
        return List.copyOf(targets);
    }

    /// The accelerators for which nothing is known to be missing.
    static List<Accelerator> ready() {
        List<Gpu> gpus = CudaProbe.artifactHasCuda() ? GpuList.ask() : List.of();
        return accelerators(gpus).stream()
                .filter(accelerator -> whyNot(accelerator).isEmpty())
                .toList();
    }

    private static List<Accelerator> accelerators(List<Gpu> gpus) {
        List<Accelerator> all = new ArrayList<>();
        for (int gpu = 0; gpu < Math.max(1, gpus.size()); gpu++) {
            all.add(new Accelerator.Cuda(gpu));
        }
        all.add(new Accelerator.CoreMl());
        all.add(new Accelerator.WebGpu());
        DevicePlaces.current().plugIn().ifPresent(all::add);
        return all;
    }

    /// Why a model cannot run there, in one sentence; empty if nothing is known to be missing.
    static Optional<Sentence> whyNot(Accelerator accelerator) {
        return switch (accelerator) {
            case Accelerator.Cuda cuda ->
                CudaProbe.whyNot(
                        CudaProbe.artifactHasCuda() ? CudaProbe.libraries().all() : List.of());
            case Accelerator.CoreMl coreMl ->
                OperatingSystem.current() == OperatingSystem.MAC
                        ? without(OrtProvider.CORE_ML, Sentence.of("coreml.not-built"))
                        : Optional.of(Sentence.of("coreml.only-mac"));
            case Accelerator.WebGpu webGpu -> without(OrtProvider.WEBGPU, Sentence.of("webgpu.not-built"));
            case Accelerator.PlugIn(var library) ->
                Files.isRegularFile(library) ? Optional.empty() : Optional.of(Sentence.of("plugin.missing", library));
        };
    }

    private static Optional<Sentence> without(OrtProvider provider, Sentence otherwise) {
        OnnxEngine.environment(); // loads ONNX Runtime, in the right order
        return OrtEnvironment.getAvailableProviders().contains(provider) ? Optional.empty() : Optional.of(otherwise);
    }
}
