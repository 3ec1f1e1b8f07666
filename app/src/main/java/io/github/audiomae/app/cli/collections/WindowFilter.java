package io.github.audiomae.app.cli.collections;

import io.github.audiomae.app.cli.options.Usage;
import io.github.audiomae.collection.CatalogueFilter;
import io.github.audiomae.collection.CatalogueFilter.DayTime;
import io.github.audiomae.collection.CatalogueFilter.State;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/// Which windows of a collection are looked at: the filter line of the main window as options.
final class WindowFilter {
    @Option(
            names = "--class",
            paramLabel = "TEXT",
            defaultValue = "",
            description = "Only windows that have a class with this in its name among their best.")
    private String classText = "";

    @Option(
            names = "--min-conf",
            paramLabel = "SCORE",
            defaultValue = "0",
            description = "Only windows that have a class with this score, 0 to 1 (default: 0).")
    private double least;

    @Option(
            names = "--label",
            paramLabel = "TEXT",
            defaultValue = "",
            description = "Only windows to which people have given a label with this in its name.")
    private String label = "";

    @Option(
            names = "--file",
            paramLabel = "TEXT",
            defaultValue = "",
            description = "Only recordings with this in their path.")
    private String file = "";

    @Option(
            names = "--time",
            paramLabel = "FROM-TO",
            defaultValue = "",
            description =
                    "Only windows that begin in this part of the day, such as 4-6 or 22:30-5; recordings without a"
                            + " known begin are left out.")
    private String times = "";

    /// @throws picocli.CommandLine.ParameterException if a value cannot be used
    void check(CommandSpec spec) {
        requireScore(least, spec);
        if (!times.isBlank() && DayTime.parse(times).isEmpty()) {
            throw Usage.wrong(spec, "--time needs hours such as 4-6 or 22:30-5, not " + times + ".");
        }
    }

    /// The filter, after [#check].
    ///
    /// @param classes those of the collection
    CatalogueFilter of(List<String> classes) {
        return new CatalogueFilter(file.strip(), named(classes), least, DayTime.parse(times), State.ANY, label.strip());
    }

    /// @throws picocli.CommandLine.ParameterException unless the value of `--min-conf` is a score
    static void requireScore(double least, CommandSpec spec) {
        if (!(least >= 0 && least <= 1)) {
            throw Usage.wrong(spec, "--min-conf needs a score from 0 to 1, not " + least + ".");
        }
    }

    private Optional<Set<Integer>> named(List<String> classes) {
        String wanted = classText.strip().toLowerCase(Locale.ROOT);
        return wanted.isEmpty()
                ? Optional.empty()
                : Optional.of(IntStream.range(0, classes.size())
                        .filter(i -> classes.get(i).toLowerCase(Locale.ROOT).contains(wanted))
                        .boxed()
                        .collect(Collectors.toSet()));
    }
}
