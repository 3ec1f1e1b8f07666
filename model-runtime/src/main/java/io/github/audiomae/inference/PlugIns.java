package io.github.audiomae.inference;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtEpDevice;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtHardwareDevice.OrtHardwareDeviceType;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The execution providers in libraries of their own. ONNX Runtime keeps each until the process ends. Thread-safe.
final class PlugIns {
    private static final Map<Path, List<OrtEpDevice>> REGISTERED = new HashMap<>();

    /// The best kind of hardware first.
    private static final List<OrtHardwareDeviceType> PREFERENCE =
            List.of(OrtHardwareDeviceType.GPU, OrtHardwareDeviceType.NPU, OrtHardwareDeviceType.CPU);

    private PlugIns() {}

    /// The best device of an execution provider.
    ///
    /// @throws OrtException if the file is no execution provider
    /// @throws ProblemException if it offers no device here
    static synchronized OrtEpDevice device(Path library) throws OrtException {
        Path file = library.toAbsolutePath().normalize();
        List<OrtEpDevice> devices = REGISTERED.get(file);
        if (devices == null) {
            devices = register(file);
            REGISTERED.put(file, devices);
        }
        return devices.stream()
                .min(Comparator.comparingInt(
                        device -> PREFERENCE.indexOf(device.getDevice().getType())))
                .orElseThrow(
                        () -> new ProblemException(ProblemCode.RUN_FAILED, Sentence.of("plugin.no-device", library)));
    }

    private static List<OrtEpDevice> register(Path file) throws OrtException {
        OrtEnvironment environment = OnnxEngine.environment();
        Set<String> before =
                environment.getEpDevices().stream().map(OrtEpDevice::getEpName).collect(Collectors.toSet());
        environment.registerExecutionProviderLibrary(
                "plugin-" + REGISTERED.size() + "-" + file.getFileName(), file.toString());
        return environment.getEpDevices().stream()
                .filter(device -> !before.contains(device.getEpName()))
                .toList();
    }
}
