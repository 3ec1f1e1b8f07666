package io.github.audiomae.cluster;

import io.github.audiomae.cluster.task.Assignment;
import io.github.audiomae.explore.EmbeddingLevel;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Computes embeddings of recordings.
@Command(
        name = "embed",
        mixinStandardHelpOptions = true,
        descriptionHeading = "%n",
        description = {
            "Computes embeddings of recordings and writes them to a folder of Parquet files, with the columns of "
                    + "audiomae embed.",
            "A recording that cannot be read does not stop the others: it gets a row in the folder DIR/problems."
        })
final class ClusterEmbed implements Callable<Integer> {
    @Option(
            names = "--level",
            paramLabel = "LEVEL",
            defaultValue = "clip",
            description = "One vector per window (clip), per 160 ms (time) or per patch (patch) (default: clip).")
    private EmbeddingLevel level = EmbeddingLevel.CLIP;

    @Mixin
    private final JobOptions options = new JobOptions();

    @Override
    public Integer call() throws IOException {
        return new JobRun("embed", options).run(new Assignment.Embeddings(level));
    }
}
