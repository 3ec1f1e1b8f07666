package io.github.audiomae.app.cli;

import io.github.audiomae.app.cli.console.CommandContext;
import io.github.audiomae.app.cli.console.ExitCode;
import io.github.audiomae.app.cli.console.StageLine;
import io.github.audiomae.app.cli.console.StandardOutput;
import io.github.audiomae.app.cli.options.ModelOptions;
import io.github.audiomae.evaluation.EvaluationReport;
import io.github.audiomae.evaluation.LabelledCorpus;
import io.github.audiomae.evaluation.ModelEvaluation;
import io.github.audiomae.files.Json;
import io.github.audiomae.inference.LoadedModel;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Measures a model on a labelled corpus.
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        descriptionHeading = "%n",
        description = {
            "Measures a model that reconstructs and classifies on a labelled corpus.",
            "The manifest is a CSV with the columns file, label, labels, split and source; the splits validation and "
                    + "test are measured."
        },
        footerHeading = "%nExample:%n",
        footer = "  audiomae evaluate --manifest manifest.csv --clips clips -o metrics.json")
final class EvaluateCommand implements Callable<Integer> {
    private final CommandContext context;

    @Option(names = "--manifest", required = true, paramLabel = "CSV", description = "The list of labelled clips.")
    @SuppressWarnings("NullAway.Init")
    private Path manifest;

    @Option(names = "--clips", required = true, paramLabel = "DIR", description = "The folder with the clips.")
    @SuppressWarnings("NullAway.Init")
    private Path clips;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "JSON",
            description = "The report to write, or - for standard output.")
    @SuppressWarnings("NullAway.Init")
    private Path output;

    @Mixin
    private final ModelOptions model = new ModelOptions();

    EvaluateCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        LabelledCorpus corpus = LabelledCorpus.read(manifest, clips);
        try (LoadedModel loaded = model.openForAll(context);
                StageLine line = new StageLine(context)) {
            EvaluationReport report = new ModelEvaluation(loaded, context.cancellation(), line).evaluate(corpus);
            if (StandardOutput.is(output)) {
                context.out().println(Json.pretty(report));
                return ExitCode.DONE;
            }
            Json.write(output, report);
            report.reconstruction()
                    .forEach(error -> context.out()
                            .println(String.format(
                                    Locale.ROOT,
                                    "%-10s %.0f %% hidden: masked MSE %.4f, %.2f x the best baseline",
                                    error.split(),
                                    100 * error.ratio(),
                                    error.maskedMse(),
                                    error.toBestBaseline())));
            report.classification()
                    .forEach(accuracy -> context.out()
                            .println(String.format(
                                    Locale.ROOT,
                                    "%-10s top-1 %.3f, mAP %.3f, calibration error %.3f",
                                    accuracy.split(),
                                    accuracy.top1(),
                                    accuracy.meanAveragePrecision(),
                                    accuracy.calibrationError())));
        }
        return ExitCode.DONE;
    }
}
