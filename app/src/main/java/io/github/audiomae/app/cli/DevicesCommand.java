package io.github.audiomae.app.cli;

import io.github.audiomae.app.cli.console.CommandContext;
import io.github.audiomae.app.cli.console.ExitCode;
import io.github.audiomae.explore.DeviceCheck;
import io.github.audiomae.files.Json;
import io.github.audiomae.files.Numbers;
import io.github.audiomae.inference.DevicePlaces;
import io.github.audiomae.inference.DeviceReport;
import io.github.audiomae.inference.Devices;
import io.github.audiomae.inference.Gpu;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.nvidia.CudaLibrary;
import io.github.audiomae.run.Sentence;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Shows the available devices.
@Command(
        name = "devices",
        mixinStandardHelpOptions = true,
        descriptionHeading = "%n",
        description = {
            "Shows which devices can run models here, and what is missing for the others; for an NVIDIA GPU, where each of "
                    + "its libraries was found.",
            "With --check it runs one window on every device and shows how much the results differ from the CPU's."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  audiomae devices --json",
            "  audiomae devices --check --model vit-b",
            "  audiomae devices --nvidia-folder ~/envs/torch"
        })
final class DevicesCommand implements Callable<Integer> {
    private static final double GIGA = 1e9;

    private final CommandContext context;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    @Option(names = "--check", description = "Runs one window on every device and compares the numbers.")
    private boolean check;

    @Option(
            names = "--model",
            paramLabel = "ID",
            description = "The model to check with (default: the model with a star in audiomae model list).")
    private @Nullable String model;

    @Option(
            names = "--nvidia-folder",
            paramLabel = "FOLDER",
            description =
                    "Keeps in mind where NVIDIA's libraries are: a folder of libraries, a CUDA toolkit or a Python "
                            + "environment; \"\" forgets it.")
    private @Nullable String nvidiaFolder;

    @Option(
            names = "--plug-in",
            paramLabel = "LIBRARY",
            description =
                    "Keeps in mind the library of an execution provider for ONNX Runtime, which --device plugin then "
                            + "uses; \"\" forgets it.")
    private @Nullable String plugIn;

    DevicesCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        keepPlaces();
        DeviceReport report = Devices.report();
        DeviceCheck.@Nullable Result result = check ? check() : null;
        if (json) {
            context.out().println(Json.pretty(Facts.of(report, result)));
            return ExitCode.DONE;
        }
        print(report);
        if (result != null) {
            print(result);
        }
        return ExitCode.DONE;
    }

    private DeviceCheck.Result check() {
        var library = context.models().get();
        ModelFolder folder = model == null ? library.defaultModel() : library.find(model);
        DeviceCheck.Result result = DeviceCheck.run(folder, context.cancellation());
        library.speeds().note(folder, result.cpu().device(), result.cpu().milliseconds());
        for (DeviceCheck.Other other : result.others()) {
            other.time().ifPresent(time -> library.speeds().note(folder, time.device(), time.milliseconds()));
        }
        return result;
    }

    private void keepPlaces() {
        if (nvidiaFolder != null) {
            DevicePlaces.current().withNvidiaFolder(absolute(nvidiaFolder)).keep();
        }
        if (plugIn != null) {
            DevicePlaces.current().withPlugInLibrary(absolute(plugIn)).keep();
        }
    }

    private static String absolute(String path) {
        return path.isBlank() ? "" : Path.of(path).toAbsolutePath().normalize().toString();
    }

    private void print(DeviceReport report) {
        PrintStream out = context.out();
        out.println("cpu   ready, " + Numbers.counted(report.cores(), "core") + ", "
                + giga(report.memory().totalBytes()) + " GB memory, "
                + giga(report.memory().freeBytes()) + " GB free");
        for (DeviceReport.Target target : report.targets()) {
            if (!target.text().equals("cpu")) {
                out.println(target.text()
                        + target.whyNot().map(why -> "  not available: " + why).orElse("  nothing missing")
                        + (target.tried() ? "" : " (not tried yet by the authors)"));
            }
        }
        out.println("Libraries for CUDA:");
        for (Gpu gpu : report.gpus()) {
            out.println("      cuda:" + gpu.number() + "  " + gpu.name() + ", " + giga(gpu.memoryBytes())
                    + " GB memory, " + giga(gpu.usedBytes()) + " GB used, driver " + gpu.driver());
        }
        for (CudaLibrary library : report.libraries()) {
            String need = library.required() ? "" : " (only some operators need it)";
            String words = library.file() + "  " + library.product() + ": "
                    + library.state().words();
            out.println("      "
                    + (library.found()
                            ? "found   " + words
                            : "missing " + words + need + "; install " + library.install()));
        }
        out.println("      ONNX Runtime " + report.onnxRuntime() + ", DJL " + report.djl());
    }

    private void print(DeviceCheck.Result result) {
        PrintStream out = context.out();
        out.println(String.format(
                Locale.ROOT,
                "check %.1f ms per window on %s",
                result.cpu().milliseconds(),
                result.cpu().device()));
        for (DeviceCheck.Other other : result.others()) {
            out.println("      " + other.text()
                    + other.whyNot().map(why -> "  not used: " + why).orElse(""));
            other.time()
                    .ifPresent(time -> out.println(String.format(
                            Locale.ROOT, "      %.1f ms per window on %s", time.milliseconds(), time.device())));
            for (DeviceCheck.Difference difference : other.differences()) {
                out.println(String.format(
                        Locale.ROOT,
                        "      %-10s differs by at most %.2e, relative %.2e",
                        difference.output(),
                        difference.largest(),
                        difference.relative()));
            }
        }
    }

    private static String giga(long bytes) {
        return String.format(Locale.ROOT, "%.1f", bytes / GIGA);
    }

    /// @param cudaAvailable whether nothing needed for CUDA is known to be missing
    /// @param whyNoCuda one sentence, or null
    /// @param gpuBuild whether this build contains CUDA
    /// @param check the result of `--check`, or null
    private record Facts(
            int cores,
            long memoryBytes,
            long freeMemoryBytes,
            boolean cudaAvailable,
            @Nullable String whyNoCuda,
            boolean gpuBuild,
            List<Gpu> gpus,
            List<Target> targets,
            List<Library> libraries,
            List<String> missingLibraries,
            String onnxRuntime,
            String djl,
            @Nullable Check check) {
        static Facts of(DeviceReport report, DeviceCheck.@Nullable Result result) {
            return new Facts(
                    report.cores(),
                    report.memory().totalBytes(),
                    report.memory().freeBytes(),
                    report.whyNoCuda().isEmpty(),
                    report.whyNoCuda().map(Sentence::toString).orElse(null),
                    report.gpuBuild(),
                    report.gpus(),
                    report.targets().stream().map(Target::of).toList(),
                    report.libraries().stream().map(Library::of).toList(),
                    report.missingLibraries(),
                    report.onnxRuntime(),
                    report.djl(),
                    result == null ? null : Check.of(result));
        }
    }

    /// @param device as `--device` takes it
    /// @param whyNot one sentence, or null if nothing is known to be missing
    /// @param tried whether the authors ever ran the program on such a device
    private record Target(
            String device, String name, @Nullable String whyNot, boolean tried) {
        static Target of(DeviceReport.Target target) {
            return new Target(
                    target.text(),
                    target.words().toString(),
                    target.whyNot().map(Sentence::toString).orElse(null),
                    target.tried());
        }
    }

    /// @param state where it was found, or why it cannot be used
    private record Library(String file, String product, String install, boolean required, boolean found, String state) {
        static Library of(CudaLibrary library) {
            return new Library(
                    library.file(),
                    library.product().toString(),
                    library.install().toString(),
                    library.required(),
                    library.found(),
                    library.state().words().toString());
        }
    }

    private record Check(double cpuMilliseconds, List<Other> others) {
        static Check of(DeviceCheck.Result result) {
            return new Check(
                    result.cpu().milliseconds(),
                    result.others().stream().map(Other::of).toList());
        }
    }

    /// @param milliseconds per window, or null if it was not used
    private record Other(
            String device,
            @Nullable Double milliseconds,
            List<DeviceCheck.Difference> differences,
            @Nullable String whyNot) {
        static Other of(DeviceCheck.Other other) {
            return new Other(
                    other.text(),
                    other.time().isPresent() ? other.time().get().milliseconds() : null,
                    other.differences(),
                    other.whyNot().map(Sentence::toString).orElse(null));
        }
    }
}
