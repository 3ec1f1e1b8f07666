package io.github.audiomae.app.cli.heads;

import io.github.audiomae.app.cli.console.CommandContext;
import io.github.audiomae.app.cli.options.Usage;
import io.github.audiomae.collection.PersonalLabels;
import io.github.audiomae.collection.SoundCollection;
import io.github.audiomae.files.Numbers;
import io.github.audiomae.head.SpanLabel;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/// The option for a table of labels.
final class LabelOptions {
    @Option(
            names = "--labels",
            paramLabel = "CSV",
            description = "The labels: columns file,label or file,start_s,end_s,label; or a selection table of Raven. "
                    + "Paths start from the folder of the table; a recording is also found by the end of its path.")
    private @Nullable Path csv;

    @Option(
            names = "--labels-from",
            paramLabel = "SOURCE",
            description = "In place of --labels: folders for the names of the folders that recordings are in, or "
                    + "collection for what people have said about its windows and recordings in the main window.")
    private @Nullable Source source;

    /// Where labels come from without a table.
    enum Source {
        FOLDERS,
        COLLECTION
    }

    /// The labels of a collection.
    ///
    /// @throws picocli.CommandLine.ParameterException unless exactly one of the options was given
    List<SpanLabel> read(SoundCollection collection, CommandSpec spec, CommandContext context) {
        if ((csv == null) == (source == null)) {
            throw Usage.wrong(spec, "One of --labels and --labels-from is needed.");
        }
        if (csv != null) {
            return SpanLabel.read(csv);
        }
        if (source == Source.FOLDERS) {
            return SpanLabel.ofFolders(collection);
        }
        new PersonalLabels(context.models().get().home()).bringInto(collection);
        return SpanLabel.ofPeople(collection);
    }

    /// The folder that paths in the labels start from.
    Path base(SoundCollection collection) {
        Path whole = (csv == null ? collection.folder().resolve("labels") : csv).toAbsolutePath();
        Path parent = whole.getParent();
        return parent == null ? whole : parent;
    }

    /// Says on stderr which files are not in the collection.
    static void tellUnknown(List<Path> unknown, CommandContext context) {
        if (!unknown.isEmpty()) {
            context.note("Warning: " + Numbers.counted(unknown.size(), "file")
                    + " with labels " + (unknown.size() == 1 ? "is" : "are")
                    + " not in the collection, or not analysed, beginning with " + unknown.getFirst()
                    + ".");
        }
    }
}
