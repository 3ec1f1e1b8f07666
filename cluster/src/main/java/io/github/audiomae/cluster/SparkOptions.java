package io.github.audiomae.cluster;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options for Spark.
class SparkOptions extends StoreOptions {
    @Option(
            names = "--master",
            paramLabel = "URL",
            description = "The cluster, such as spark://host:7077, or local[N] for N cores of this machine "
                    + "(default: that of spark-submit, or local[*]).")
    private @Nullable String master;

    final @Nullable String master() {
        return master;
    }
}
