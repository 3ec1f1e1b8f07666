package io.github.audiomae.cluster;

import io.github.audiomae.cluster.job.LikeJob;
import io.github.audiomae.cluster.job.SparkSettings;
import io.github.audiomae.cluster.task.NearRow;
import io.github.audiomae.cluster.task.RowSearch;
import io.github.audiomae.export.Npy;
import io.github.audiomae.export.ResultTable;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.api.java.JavaSparkContext;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Finds windows by example.
@Command(
        name = "like",
        mixinStandardHelpOptions = true,
        descriptionHeading = "%n",
        description = {
            "Finds the windows that are most similar to examples, best first, in what audiomae cluster embed has written.",
            "The score is the cosine of the two vectors, -1 to 1; of several examples the nearest counts. Every window is "
                    + "compared. The result is a table, CSV."
        },
        footerHeading = "%nExample:%n",
        footer = {
            "  audiomae embed blackbird.wav -o blackbird.npy --format npy",
            "  audiomae cluster like vectors --query blackbird.npy --top 100 -o found.csv"
        })
final class ClusterLike implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The folder that audiomae cluster embed has written.")
    @SuppressWarnings("NullAway.Init")
    private String folder;

    @Option(
            names = "--query",
            required = true,
            paramLabel = "FILE",
            description = "The examples: an .npy array [examples, width], float32, as audiomae embed --format npy "
                    + "writes it, on the machine of the driver.")
    @SuppressWarnings("NullAway.Init")
    private Path query;

    @Option(
            names = "--top",
            paramLabel = "N",
            defaultValue = "10",
            description = "Number of windows to find (default: 10).")
    private int top;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            description = "A file to write to instead of standard output.")
    private @Nullable Path output;

    @Mixin
    private final SparkOptions options = new SparkOptions();

    @Override
    public Integer call() throws IOException {
        if (top < 1) {
            throw wrong("--top needs at least 1, not " + top + ".");
        }
        Npy.Floats examples = Npy.readFloats(query);
        if (examples.shape().length != 2 || examples.values().length == 0) {
            throw wrong("--query needs an array [examples, width] with at least one example.");
        }
        RowSearch search = RowSearch.of(examples.values(), examples.shape()[1], top);
        List<NearRow> found;
        try (JavaSparkContext spark =
                new JavaSparkContext(SparkSettings.of("audiomae cluster like", options.master(), options.settings()))) {
            found = new LikeJob(spark).run(folder, search);
        }
        ResultTable table = new ResultTable("recording", "start_s", "end_s", "score");
        found.forEach(row -> table.add(row.file(), row.start(), row.end(), row.score()));
        if (output != null) {
            table.write(output);
        } else {
            table.print(ResultTable.Format.CSV, new PrintStream(System.out, true, StandardCharsets.UTF_8));
        }
        return JobExit.DONE;
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
