package io.github.audiomae.app.cli.collections;

import io.github.audiomae.app.cli.console.CommandContext;
import io.github.audiomae.app.cli.console.ExitCode;
import io.github.audiomae.app.cli.options.Usage;
import io.github.audiomae.collection.SeveralExamples;
import io.github.audiomae.collection.SimilarWindow;
import io.github.audiomae.collection.SimilaritySearch;
import io.github.audiomae.collection.SimilaritySearch.Example;
import io.github.audiomae.collection.SoundCollection;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.model.Capability;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Finds the windows of a collection that are similar to an example.
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        descriptionHeading = "%n",
        description = {
            "Finds the windows of a collection that are most similar to an example, best first.",
            "The score is the cosine of the two vectors, -1 to 1. Every window that fits the filter is compared; of"
                    + " several examples the nearest counts, or with --several mean their mean."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  audiomae collection search garden.collection --like blackbird.wav",
            "  audiomae collection search garden.collection --like night.flac --at 3605.5 --top 50 --format csv",
            "  audiomae collection search garden.collection --like wren.wav --like robin.wav --class bird --time 4-6"
        })
final class CollectionSearchCommand implements Callable<Integer> {
    private final CommandContext context;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The collection.")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Option(
            names = "--like",
            required = true,
            paramLabel = "FILE",
            description = "The sound with the example; may be given several times.")
    @SuppressWarnings("NullAway.Init")
    private List<Path> like;

    @Option(
            names = "--at",
            paramLabel = "SECONDS",
            defaultValue = "0",
            description = "Where the example begins, in each sound (default: 0).")
    private double at;

    @Option(
            names = "--length",
            paramLabel = "SECONDS",
            description = "Length of the example (default: that of the collection's windows).")
    private @Nullable Double length;

    @Option(
            names = "--several",
            paramLabel = "HOW",
            defaultValue = "nearest",
            description = "What counts with several examples: the nearest of them, or their mean (default: nearest).")
    private SeveralExamples several = SeveralExamples.NEAREST;

    @Option(
            names = "--top",
            paramLabel = "N",
            defaultValue = "10",
            description = "Number of windows to find (default: 10).")
    private int top;

    @Mixin
    private final WindowFilter filter = new WindowFilter();

    @Mixin
    private final TableOptions tables = new TableOptions();

    @Mixin
    private final CollectionModel model = new CollectionModel();

    CollectionSearchCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (!(at >= 0 && Double.isFinite(at))) {
            throw Usage.wrong(spec, "--at needs seconds from 0 on, not " + at + ".");
        }
        if (length != null && !(length > 0 && Double.isFinite(length))) {
            throw Usage.wrong(spec, "--length needs seconds above 0, not " + length + ".");
        }
        if (top < 1) {
            throw Usage.wrong(spec, "--top needs at least 1, not " + top + ".");
        }
        filter.check(spec);
        try (SoundCollection collection = SoundCollection.open(folder);
                SimilaritySearch search = new SimilaritySearch(
                        collection, filter.of(collection.card().classes()))) {
            List<float[]> vectors =
                    like.stream().map(file -> vector(file, collection, search)).toList();
            tables.print(SimilarWindow.table(search.like(vectors, several, top)), context);
        }
        return ExitCode.DONE;
    }

    private float[] vector(Path file, SoundCollection collection, SimilaritySearch search) {
        Example example = new Example(file, at, Optional.ofNullable(length));
        Optional<float[]> stored = search.stored(example);
        if (stored.isPresent()) {
            return stored.get();
        }
        try (LoadedModel loaded = model.open(collection, Set.of(Capability.EMBED), context)) {
            return search.vector(example, loaded, context.cancellation());
        }
    }
}
