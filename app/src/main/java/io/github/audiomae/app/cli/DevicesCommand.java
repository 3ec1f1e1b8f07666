package io.github.audiomae.app.cli;

import io.github.audiomae.app.cli.console.CommandContext;
import io.github.audiomae.app.cli.console.ExitCode;
import io.github.audiomae.explore.DeviceCheck;
import io.github.audiomae.files.Json;
import io.github.audiomae.inference.CudaLibrary;
import io.github.audiomae.inference.DeviceReport;
import io.github.audiomae.inference.Devices;
import io.github.audiomae.inference.Gpu;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.run.Sentence;
import java.io.PrintStream;
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
            "Shows which devices can run models here and, for a GPU, which library is missing and what to install.",
            "With --check it runs one window on the processor and on the GPU and shows how much the results differ."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  audiomae devices --json", "  audiomae devices --check --model vit-b"})
final class DevicesCommand implements Callable<Integer> {
    private static final double GIGA = 1e9;

    private final CommandContext context;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    @Option(names = "--check", description = "Runs one window on both devices and compares the numbers.")
    private boolean check;

    @Option(
            names = "--model",
            paramLabel = "ID",
            description = "The model to check with (default: the model with a star in audiomae model list).")
    private @Nullable String model;

    DevicesCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
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
        DeviceCheck.Result result = DeviceCheck.run(folder, 0, context.cancellation());
        library.speeds().note(folder, result.cpu().device(), result.cpu().milliseconds());
        result.gpu().ifPresent(time -> library.speeds().note(folder, time.device(), time.milliseconds()));
        return result;
    }

    private void print(DeviceReport report) {
        PrintStream out = context.out();
        out.println("cpu   ready, " + report.cores() + (report.cores() == 1 ? " core, " : " cores, ")
                + giga(report.memory().totalBytes()) + " GB memory, "
                + giga(report.memory().freeBytes()) + " GB free");
        out.println("cuda  "
                + report.whyNoCuda().map(why -> "not available: " + why).orElse("nothing missing"));
        for (Gpu gpu : report.gpus()) {
            out.println("      cuda:" + gpu.number() + "  " + gpu.name() + ", " + giga(gpu.memoryBytes())
                    + " GB memory, " + giga(gpu.usedBytes()) + " GB used, driver " + gpu.driver());
        }
        for (CudaLibrary library : report.libraries()) {
            String need = library.required() ? "" : " (only some operators need it)";
            out.println("      "
                    + (library.found()
                            ? "found   " + library.file() + "  " + library.product()
                            : "missing " + library.file() + "  " + library.product() + need + ": install "
                                    + library.install()));
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
        result.gpu()
                .ifPresent(time -> out.println(String.format(
                        Locale.ROOT, "      %.1f ms per window on %s", time.milliseconds(), time.device())));
        for (DeviceCheck.Difference difference : result.differences()) {
            out.println(String.format(
                    Locale.ROOT,
                    "      %-10s differs by at most %.2e, relative %.2e",
                    difference.output(),
                    difference.largest(),
                    difference.relative()));
        }
        result.whyNoGpu().ifPresent(why -> out.println("      nothing to compare with: " + why));
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
                    report.libraries().stream().map(Library::of).toList(),
                    report.missingLibraries(),
                    report.onnxRuntime(),
                    report.djl(),
                    result == null ? null : Check.of(result));
        }
    }

    private record Library(String file, String product, String install, boolean required, boolean found) {
        static Library of(CudaLibrary library) {
            return new Library(
                    library.file(),
                    library.product().toString(),
                    library.install().toString(),
                    library.required(),
                    library.found());
        }
    }

    /// @param gpuMilliseconds per window, or null without a GPU
    private record Check(
            double cpuMilliseconds,
            @Nullable Double gpuMilliseconds,
            List<DeviceCheck.Difference> differences,
            @Nullable String whyNoGpu) {
        static Check of(DeviceCheck.Result result) {
            return new Check(
                    result.cpu().milliseconds(),
                    result.gpu().isPresent() ? result.gpu().get().milliseconds() : null,
                    result.differences(),
                    result.whyNoGpu().map(Sentence::toString).orElse(null));
        }
    }
}
