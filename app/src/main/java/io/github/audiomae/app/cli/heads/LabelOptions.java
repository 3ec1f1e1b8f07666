package io.github.audiomae.app.cli.heads;

import io.github.audiomae.app.cli.console.CommandContext;
import io.github.audiomae.head.SpanLabel;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/// The option for a table of labels.
final class LabelOptions {
    @Option(
            names = "--labels",
            required = true,
            paramLabel = "CSV",
            description = "The labels: columns file,label or file,start_s,end_s,label. Paths start from the folder of "
                    + "the table; a recording is also found by the end of its path.")
    @SuppressWarnings("NullAway.Init")
    private Path csv;

    List<SpanLabel> read() {
        return SpanLabel.read(csv);
    }

    /// The folder that paths in the table start from.
    Path base() {
        Path parent = csv.toAbsolutePath().getParent();
        return parent == null ? csv.toAbsolutePath() : parent;
    }

    /// Says on stderr which files are not in the collection.
    static void tellUnknown(List<Path> unknown, CommandContext context) {
        if (!unknown.isEmpty()) {
            context.note("Warning: " + unknown.size() + (unknown.size() == 1 ? " file" : " files")
                    + " with labels are not in the collection, or not analysed, beginning with " + unknown.getFirst()
                    + ".");
        }
    }
}
