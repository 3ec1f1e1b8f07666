package io.github.audiomae.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.launcher.JavaModuleOptions;
import org.junit.jupiter.api.Test;

/// The options of Java with which the launcher starts Spark.
class JavaOptionsTest {
    private static final Path OPTIONS = Path.of("../installers/spark-java-options");

    /// Left out: the vector module, which nothing here uses and Java warns of, and what the launcher sets for every
    /// command or JDK 25 has no more.
    private static final Set<String> LEFT_OUT = Set.of(
            "--add-modules=jdk.incubator.vector",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "--add-opens=java.base/sun.security.action=ALL-UNNAMED");

    @Test
    void theLauncherGivesThoseThatSparkNeeds() throws IOException {
        List<String> given = Files.readAllLines(OPTIONS);

        Set<String> missing = Set.of(JavaModuleOptions.defaultModuleOptionArray()).stream()
                .filter(option -> !given.contains(option))
                .collect(Collectors.toSet());

        assertThat(missing).isSubsetOf(LEFT_OUT);
    }
}
