package io.github.audiomae.cluster;

import io.github.audiomae.cluster.task.Assignment;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Lists detections.
@Command(
        name = "detect",
        mixinStandardHelpOptions = true,
        descriptionHeading = "%n",
        description = {
            "Lists the detections in recordings and writes a folder of Parquet files, with the columns of audiomae "
                    + "detect; nothing is judged in them.",
            "A recording is analysed by one task, because a detection may be anywhere in it: --split has no effect."
        })
final class ClusterDetect implements Callable<Integer> {
    @Option(
            names = {"--threshold", "--min-conf"},
            paramLabel = "SCORE",
            defaultValue = "0.5",
            description = "The score from which a class counts as detected, 0 to 1 (default: 0.5).")
    private double threshold;

    @Option(
            names = "--class-threshold",
            paramLabel = "CLASS=SCORE",
            description = "Another threshold for one class; may be given several times.")
    private Map<String, Double> classThresholds = Map.of();

    @Option(
            names = "--class",
            paramLabel = "CLASS",
            description = "Only this class; may be given several times (default: all).")
    private Set<String> classes = Set.of();

    @Option(
            names = "--merge-gap",
            paramLabel = "SECONDS",
            defaultValue = "0",
            description = "Joins detections of a class across gaps up to this long (default: 0).")
    private double mergeGap;

    @Mixin
    private final JobOptions options = new JobOptions();

    @Override
    public Integer call() throws IOException {
        return new JobRun("detect", options).run(assignment());
    }

    private Assignment assignment() {
        try {
            return new Assignment.Detections(
                    threshold, new TreeMap<>(classThresholds), mergeGap, new TreeSet<>(classes));
        } catch (IllegalArgumentException e) {
            throw options.wrong(String.valueOf(e.getMessage()));
        }
    }
}
