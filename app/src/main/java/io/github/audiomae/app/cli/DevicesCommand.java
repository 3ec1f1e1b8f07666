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
        description = "Tells what models can run on here, and what is missing for a GPU.")
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
        if (json) {
            context.out().println(Json.pretty(Facts.of(report)));
            return ExitCode.DONE;
        }
        context.out().println("cpu      ready, " + report.cores() + " cores");
        context.out()
                .println(
                        "cuda     " + report.whyNoCuda().orElse("nothing is known to be missing; try --device cuda:0"));
        context.out().println("runtime  ONNX Runtime " + report.onnxRuntime() + ", DJL " + report.djl());
        return ExitCode.DONE;
    }

    private record Facts(
            String onnxRuntime,
            String djl,
            int cores,
            boolean gpuBuild,
            List<String> missingLibraries,
            @Nullable String whyNoCuda) {
        static Facts of(DeviceReport report) {
            return new Facts(
                    report.onnxRuntime(),
                    report.djl(),
                    report.cores(),
                    report.gpuBuild(),
                    report.missingLibraries(),
                    report.whyNoCuda().orElse(null));
        }
    }
}
