package io.github.audiomae.app.cli.collections;

import io.github.audiomae.app.cli.console.CommandContext;
import io.github.audiomae.app.cli.console.ExitCode;
import io.github.audiomae.app.cli.options.Usage;
import io.github.audiomae.app.program.ProgramVersion;
import io.github.audiomae.collection.CollectionImport;
import io.github.audiomae.files.Numbers;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Makes a collection of what a cluster has computed.
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        descriptionHeading = "%n",
        description = {
            "Makes a collection of what audiomae cluster embed has written, or adds it to one.",
            "Nothing is analysed again. Recordings that the collection has already are left out."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  audiomae collection import vectors garden.collection",
            "  audiomae collection import vectors may.collection --after 2024-05-01 --before 2024-06-01",
            "  audiomae collection import vectors birds.collection --classes-from detections --class Bird"
        })
final class CollectionImportCommand implements Callable<Integer> {
    private final CommandContext context;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "DIR",
            description = "The folder that audiomae cluster embed has written, or its file: address. What is in a "
                    + "store is fetched first: audiomae cluster fetch.")
    @SuppressWarnings("NullAway.Init")
    private String output;

    @Parameters(
            index = "1",
            paramLabel = "COLLECTION",
            description = "The collection; it is made if it does not exist.")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Option(
            names = "--path",
            paramLabel = "GLOB",
            description = "Only recordings whose whole path fits, for example '**/site7/**' (default: all).")
    private @Nullable String paths;

    @Option(
            names = "--after",
            paramLabel = "TIME",
            description = "Only recordings that began at this time or later: a date, or date and time such as "
                    + "2024-05-01T06:30.")
    private @Nullable String after;

    @Option(names = "--before", paramLabel = "TIME", description = "Only recordings that began before this time.")
    private @Nullable String before;

    @Option(
            names = "--classes-from",
            paramLabel = "DIR",
            description =
                    "Only recordings in which the classes were found that audiomae cluster classify or detect has "
                            + "written to this folder.")
    private @Nullable String classesFrom;

    @Option(
            names = "--class",
            paramLabel = "CLASS",
            description = "With --classes-from: only this class; may be given several times (default: any).")
    private Set<String> classes = Set.of();

    @Option(
            names = "--min-conf",
            paramLabel = "SCORE",
            defaultValue = "0",
            description = "With --classes-from: the lowest score that counts, 0 to 1 (default: 0).")
    private double leastScore;

    CollectionImportCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        CollectionImport.Part part = new CollectionImport.Part(
                Optional.ofNullable(paths), time("--after", after), time("--before", before), foundClasses());
        CollectionImport.Result result = new CollectionImport(here(output), folder)
                .run(part, ProgramVersion.nameAndVersion(), context.cancellation());
        context.note("Added " + Numbers.counted(result.recordings(), "recording") + " with "
                + Numbers.counted(result.windows(), "window") + " to " + folder + ".");
        if (result.known() > 0) {
            context.note("Already there: " + Numbers.counted(result.known(), "recording") + ".");
        }
        if (result.incomplete() > 0) {
            context.note("Left out, because windows are missing: " + Numbers.counted(result.incomplete(), "recording")
                    + ".");
            return result.recordings() > 0 ? ExitCode.SOME_FAILED : ExitCode.NOTHING_DONE;
        }
        return ExitCode.DONE;
    }

    /// A path or an address of this machine as a path. A single letter before the colon is a drive of Windows.
    private Path here(String place) {
        if (place.matches("(?i)file:/.*")) {
            try {
                return Path.of(URI.create(place));
            } catch (IllegalArgumentException e) {
                throw Usage.wrong(spec, place + " is not a valid address: name the folder by its path.");
            }
        }
        if (place.matches("[A-Za-z][A-Za-z0-9+.-]+:/.*")) {
            throw Usage.wrong(
                    spec,
                    place + " is not on this machine. Fetch it to a folder first: audiomae cluster fetch " + place
                            + " FOLDER");
        }
        return Path.of(place);
    }

    private Optional<CollectionImport.FoundClasses> foundClasses() {
        if (classesFrom == null && !classes.isEmpty()) {
            throw Usage.wrong(spec, "--class needs --classes-from, a folder of audiomae cluster classify or detect.");
        }
        WindowFilter.requireScore(leastScore, spec);
        return Optional.ofNullable(classesFrom)
                .map(found -> new CollectionImport.FoundClasses(here(found), classes, leastScore));
    }

    private Optional<LocalDateTime> time(String option, @Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(text.length() <= 10 ? LocalDate.parse(text).atStartOfDay() : LocalDateTime.parse(text));
        } catch (DateTimeParseException e) {
            throw Usage.wrong(
                    spec, option + " needs a date such as 2024-05-01, or 2024-05-01T06:30, not '" + text + "'.");
        }
    }
}
