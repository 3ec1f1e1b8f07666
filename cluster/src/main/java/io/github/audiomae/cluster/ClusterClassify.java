package io.github.audiomae.cluster;

import io.github.audiomae.cluster.task.Assignment;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Classifies recordings.
@Command(
        name = "classify",
        mixinStandardHelpOptions = true,
        descriptionHeading = "%n",
        description = {
            "Classifies recordings window by window and writes a folder of Parquet files, with the columns of "
                    + "audiomae classify --format csv.",
            "A head that was trained on a collection is a model, too: --model takes what audiomae head train has made."
        })
final class ClusterClassify implements Callable<Integer> {
    @Option(
            names = "--top-k",
            paramLabel = "K",
            defaultValue = "5",
            description = "Number of classes per window, highest score first (default: 5).")
    private int topK;

    @Option(
            names = "--min-conf",
            paramLabel = "SCORE",
            defaultValue = "0",
            description = "Leaves out classes with a lower score, 0 to 1 (default: 0).")
    private double minConfidence;

    @Mixin
    private final JobOptions options = new JobOptions();

    @Override
    public Integer call() throws IOException {
        if (topK < 1) {
            throw options.wrong("--top-k needs at least 1, not " + topK + ".");
        }
        if (!(minConfidence >= 0 && minConfidence <= 1)) {
            throw options.wrong("--min-conf is a score from 0 to 1, not " + minConfidence + ".");
        }
        return new JobRun("classify", options).run(new Assignment.Classes(topK, minConfidence));
    }
}
