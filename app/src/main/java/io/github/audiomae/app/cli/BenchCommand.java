package io.github.audiomae.app.cli;

import io.github.audiomae.app.cli.console.CommandContext;
import io.github.audiomae.app.cli.console.ExitCode;
import io.github.audiomae.app.cli.options.ModelOptions;
import io.github.audiomae.app.cli.options.Usage;
import io.github.audiomae.app.program.ProgramVersion;
import io.github.audiomae.explore.Bench;
import io.github.audiomae.explore.ModelSpeed;
import io.github.audiomae.files.EnumWord;
import io.github.audiomae.files.Json;
import io.github.audiomae.inference.LoadedModel;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Measures the speed of a model on this machine.
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        descriptionHeading = "%n",
        description = {
            "Measures the speed of a model on this machine, on one window of noise.",
            "Prints the median time of each step, and how many times faster than real time that is."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  audiomae bench --runs 20 --json", "  audiomae bench --full"})
final class BenchCommand implements Callable<Integer> {
    private final CommandContext context;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--runs",
            paramLabel = "N",
            defaultValue = "10",
            description = "Number of measured runs of each step, after two unmeasured ones (default: 10).")
    private int runs;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    @Option(
            names = "--full",
            description =
                    "Also measures all devices and ways to embed many windows, and describes the machine: one table, or with "
                            + "--json one object, for a report. Takes some minutes.")
    private boolean full;

    @Mixin
    private final ModelOptions model = new ModelOptions();

    BenchCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (runs < 1) {
            throw Usage.wrong(spec, "--runs needs at least 1, not " + runs + ".");
        }
        try (LoadedModel loaded = model.openForAll(context)) {
            ModelSpeed time = ModelSpeed.measure(loaded, context.cancellation());
            context.models().get().speeds().note(loaded.folder(), time.device(), time.milliseconds());
            if (full) {
                printFull(loaded);
                return ExitCode.DONE;
            }
            List<Bench.Step> steps = new Bench(loaded, runs).run(context.cancellation());
            if (json) {
                context.out()
                        .println(Json.pretty(new Facts(
                                loaded.folder().id(),
                                EnumWord.of(loaded.manifest().precision()),
                                loaded.device().display(),
                                steps)));
            } else {
                context.out()
                        .println(loaded.manifest().name() + " ("
                                + EnumWord.of(loaded.manifest().precision()) + ") on "
                                + loaded.device().display());
                steps.forEach(this::print);
            }
        }
        return ExitCode.DONE;
    }

    private void printFull(LoadedModel loaded) {
        FullBench measured = FullBench.of(ProgramVersion.version(), loaded, runs, context.cancellation());
        if (json) {
            context.out().println(Json.pretty(measured));
        } else {
            measured.print(context.out());
        }
    }

    private void print(Bench.Step step) {
        context.out()
                .println(String.format(
                        Locale.ROOT,
                        "  %-28s %9.2f ms   %8.0f x real time",
                        step.name(),
                        step.medianMilliseconds(),
                        step.timesRealTime()));
    }

    /// @param model its id
    /// @param precision `fp32` or `int8`
    private record Facts(String model, String precision, String device, List<Bench.Step> steps) {}
}
