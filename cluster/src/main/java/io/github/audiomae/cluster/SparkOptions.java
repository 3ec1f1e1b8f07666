package io.github.audiomae.cluster;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options for Spark.
class SparkOptions {
    @Option(
            names = "--conf",
            paramLabel = "KEY=VALUE",
            description = "A setting of Spark or, after spark.hadoop., of Hadoop.")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Option(
            names = "--master",
            paramLabel = "URL",
            description = "The cluster, such as spark://host:7077, or local[N] for N cores of this machine "
                    + "(default: that of spark-submit, or local[*]).")
    private @Nullable String master;

    final Map<String, String> settings() {
        return settings;
    }

    final @Nullable String master() {
        return master;
    }
}
