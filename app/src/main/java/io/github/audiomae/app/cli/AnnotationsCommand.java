package io.github.audiomae.app.cli;

import io.github.audiomae.annotation.AnnotationEditing;
import io.github.audiomae.annotation.AnnotationStore;
import io.github.audiomae.annotation.Edit;
import io.github.audiomae.annotation.OpenAnnotations;
import io.github.audiomae.annotation.table.TableFormat;
import io.github.audiomae.app.cli.console.CommandContext;
import io.github.audiomae.app.cli.console.ExitCode;
import io.github.audiomae.app.cli.options.RecordingOptions;
import io.github.audiomae.audio.io.AudioSource;
import io.github.audiomae.audio.io.ChannelChoice;
import io.github.audiomae.recordings.AnnotationExchange;
import io.github.audiomae.timestamp.NamePattern;
import io.github.audiomae.timestamp.StartReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Exchanges annotations with other programs.
@Command(
        name = "annotations",
        mixinStandardHelpOptions = true,
        descriptionHeading = "%n",
        description = {
            "Takes the annotations of a recording from tables of other programs, and writes them for these.",
            "They are kept as those that were made in the main window."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  audiomae annotations night.wav --import night.Table.1.selections.txt",
            "  audiomae annotations night.wav -o night.csv",
            "  audiomae annotations night.wav --format audacity -o labels.txt"
        })
final class AnnotationsCommand implements Callable<Integer> {
    private final CommandContext context;

    @Parameters(paramLabel = "FILE", description = "A sound file.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(
            names = "--import",
            paramLabel = "TABLE",
            description =
                    "Adds the annotations of a Raven selection table, Audacity labels or CSV; may be given several "
                            + "times.")
    private List<Path> tables = List.of();

    @Option(
            names = "--layer",
            paramLabel = "NAME",
            description = "The layer of imported annotations whose table names none (default: the table's name).")
    private @Nullable String layer;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "csv",
            description = "raven, audacity or csv (default: csv).")
    private TableFormat format = TableFormat.CSV;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            description = "Writes all annotations of the recording to this file.")
    private @Nullable Path output;

    @Option(
            names = "--start-pattern",
            paramLabel = "PATTERN",
            converter = RecordingOptions.PatternConverter.class,
            description =
                    "Where date and time stand in file names, with the letters of strftime: for the clock times of "
                            + "the output (default: metadata, then the usual forms of names).")
    private @Nullable NamePattern startPattern;

    AnnotationsCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        AnnotationExchange exchange = new AnnotationExchange(file);
        try (OpenAnnotations open =
                AnnotationStore.in(context.models().get().home()).open(file)) {
            AnnotationEditing editing = editing(open);
            for (Path table : tables) {
                String name = layer == null ? String.valueOf(table.getFileName()) : layer;
                Edit edit = exchange.take(table, name, editing);
                open.document().apply(edit);
                context.note(edit.added().size() + " annotations of " + table + " added.");
            }
            if (output == null) {
                context.out().println(open.document().size() + " annotations");
            } else {
                exchange.write(
                        open.document().all(),
                        format,
                        output,
                        new StartReader(Optional.ofNullable(startPattern))
                                .read(file)
                                .best());
            }
        }
        return ExitCode.DONE;
    }

    private AnnotationEditing editing(OpenAnnotations open) {
        try (AudioSource sound = AudioSource.openAtOwnRate(file, ChannelChoice.average())) {
            double rate = sound.sampleRateHz();
            return new AnnotationEditing(open.document(), sound.length() / rate, rate / 2);
        }
    }
}
