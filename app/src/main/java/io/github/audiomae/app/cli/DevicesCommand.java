package io.github.audiomae.app.cli;

import io.github.audiomae.export.Json;
import io.github.audiomae.inference.DeviceReport;
import io.github.audiomae.inference.Devices;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// What can run here.
@Command(
        name = "devices",
        mixinStandardHelpOptions = true,
        descriptionHeading = "%n",
        description = "Tells what models can run on here, and what is missing for a GPU.",
        footerHeading = "%nExample:%n",
        footer = "  audiomae devices --json")
final class DevicesCommand implements Callable<Integer> {
    private final CommandContext context;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    DevicesCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        DeviceReport report = Devices.report();
        @Nullable String whyNoCuda = report.whyNoCuda().orElse(null);
        if (json) {
            context.out()
                    .println(Json.pretty(new Facts(
                            report.cores(),
                            whyNoCuda == null,
                            whyNoCuda,
                            report.gpuBuild(),
                            report.missingLibraries(),
                            report.onnxRuntime(),
                            report.djl())));
            return ExitCode.DONE;
        }
        context.out().println("cpu   ready, " + report.cores() + (report.cores() == 1 ? " core" : " cores"));
        context.out().println("cuda  " + (whyNoCuda == null ? "nothing missing" : "not available: " + whyNoCuda));
        report.missingLibraries().forEach(library -> context.out().println("      missing " + library));
        context.out().println("      ONNX Runtime " + report.onnxRuntime() + ", DJL " + report.djl());
        return ExitCode.DONE;
    }

    /// @param cudaAvailable whether nothing is known to be missing for CUDA
    /// @param whyNoCuda one sentence, or null
    /// @param gpuBuild whether this build contains CUDA
    private record Facts(
            int cores,
            boolean cudaAvailable,
            @Nullable String whyNoCuda,
            boolean gpuBuild,
            List<String> missingLibraries,
            String onnxRuntime,
            String djl) {}
}
