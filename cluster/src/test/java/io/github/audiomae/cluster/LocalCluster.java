package io.github.audiomae.cluster;

import io.github.audiomae.resources.ResourceFiles;
import java.nio.file.Path;
import java.util.stream.Stream;

/// Two tasks at a time in this process.
final class LocalCluster {
    static final Path SAMPLES = Path.of("../resources/src/main/resources", ResourceFiles.ROOT, "samples");

    private LocalCluster() {}

    /// Runs a command line and returns its exit code.
    static int run(String... arguments) {
        return ClusterMain.run(Stream.concat(Stream.of(arguments), Stream.of("--master", "local[2]"))
                .toArray(String[]::new));
    }
}
