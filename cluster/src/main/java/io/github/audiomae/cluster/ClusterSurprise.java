package io.github.audiomae.cluster;

import io.github.audiomae.cluster.task.Assignment;
import io.github.audiomae.run.ProblemException;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Finds what is unusual in recordings.
@Command(
        name = "surprise",
        mixinStandardHelpOptions = true,
        descriptionHeading = "%n",
        description = {
            "Measures how surprising each time step of recordings is, as audiomae surprise does, and writes a folder of "
                    + "Parquet files: per 160 ms, the sum over the bands and each band.",
            "This needs one reconstruction for each context: with 16 contexts, more than ten times the time of embed."
        })
final class ClusterSurprise implements Callable<Integer> {
    @Option(
            names = "--masks",
            paramLabel = "N",
            defaultValue = "16",
            description =
                    "Number of contexts, a multiple of four from 8 to 256; each hides three quarters of the patches "
                            + "(default: 16).")
    private int count;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "0",
            description = "Seed of the contexts; the same seed gives the same result (default: 0).")
    private long seed;

    @Mixin
    private final JobOptions options = new JobOptions();

    @Override
    public Integer call() throws IOException {
        return new JobRun("surprise", options).run(assignment());
    }

    private Assignment assignment() {
        try {
            return new Assignment.Surprises(count, seed);
        } catch (IllegalArgumentException | ProblemException e) {
            throw options.wrong(String.valueOf(e.getMessage()));
        }
    }
}
