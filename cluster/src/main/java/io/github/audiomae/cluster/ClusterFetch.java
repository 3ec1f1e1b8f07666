package io.github.audiomae.cluster;

import io.github.audiomae.cluster.job.OutputCopy;
import io.github.audiomae.cluster.job.SparkSettings;
import io.github.audiomae.files.Numbers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Copies results from a store to this machine.
@Command(
        name = "fetch",
        mixinStandardHelpOptions = true,
        descriptionHeading = "%n",
        description = {
            "Copies what a job has written from a store to a folder of this machine, for audiomae collection import.",
            "Files that the folder has already are not copied again: after a stop, the same command goes on."
        },
        footerHeading = "%nExample:%n",
        footer = {
            "  spark-submit audiomae-spark.jar fetch s3a://bucket/vectors vectors",
            "  audiomae collection import vectors garden.collection"
        })
final class ClusterFetch implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "URI", description = "The folder that a job has written.")
    @SuppressWarnings("NullAway.Init")
    private String output;

    @Parameters(
            index = "1",
            paramLabel = "DIR",
            description = "The folder to copy to; it is made if it does not exist.")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Mixin
    private final StoreOptions options = new StoreOptions();

    @Override
    public Integer call() throws IOException {
        OutputCopy copy = new OutputCopy(
                output, SparkSettings.hadoop(SparkSettings.of("audiomae cluster fetch", null, options.settings())));
        OutputCopy.Result result = copy.to(folder);
        JobNotes.say("Copied " + Numbers.counted(result.copied(), "file") + ", "
                + Numbers.rounded(result.bytes() / 1e6, 1) + " MB, to " + folder + ".");
        if (result.present() > 0) {
            JobNotes.say("Already there: " + Numbers.counted(result.present(), "file") + ".");
        }
        if (!result.complete()) {
            JobNotes.say("The job has not ended, or it failed: when it is done, fetch the rest with the same command.");
            return JobExit.SOME_FAILED;
        }
        return JobExit.DONE;
    }
}
