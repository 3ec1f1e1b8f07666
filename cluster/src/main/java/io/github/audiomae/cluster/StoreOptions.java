package io.github.audiomae.cluster;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/// The options for reading and writing outside of this machine.
class StoreOptions {
    @Option(
            names = "--conf",
            paramLabel = "KEY=VALUE",
            description = "A setting of Spark or, after spark.hadoop., of Hadoop.")
    private Map<String, String> settings = new LinkedHashMap<>();

    final Map<String, String> settings() {
        return settings;
    }
}
