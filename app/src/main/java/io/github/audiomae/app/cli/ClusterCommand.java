package io.github.audiomae.app.cli;

import io.github.audiomae.app.cli.console.CommandContext;
import io.github.audiomae.app.cli.console.ExitCode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/// Says how to use Spark: its commands are no part of this program, but of `audiomae-spark.jar`, which `./audiomae` in
/// the folder of the sources builds and starts.
@Command(
        name = "cluster",
        description = "Analyses recordings with Apache Spark, on this machine or on a cluster. Only ./audiomae in the "
                + "folder of the sources has it: docs/cluster.md.")
final class ClusterCommand implements Callable<Integer> {
    private final CommandContext context;

    @Unmatched
    private final List<String> words = new ArrayList<>();

    ClusterCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        context.note(
                "The commands for Apache Spark are not in this package: start ./audiomae cluster in the folder of the "
                        + "sources, or give audiomae-spark.jar, which is built there, to spark-submit (docs/cluster.md).");
        return ExitCode.NOTHING_DONE;
    }
}
