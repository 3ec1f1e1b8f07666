package io.github.audiomae.app.cli.collections;

import io.github.audiomae.app.cli.console.CommandContext;
import io.github.audiomae.app.cli.console.ExitCode;
import io.github.audiomae.app.cli.console.ProgressLine;
import io.github.audiomae.app.cli.console.StandardOutput;
import io.github.audiomae.app.cli.options.Usage;
import io.github.audiomae.collection.CollectionMap;
import io.github.audiomae.collection.KnownErrors;
import io.github.audiomae.collection.MapInput;
import io.github.audiomae.collection.SoundCollection;
import io.github.audiomae.collection.WindowFacts;
import io.github.audiomae.files.Numbers;
import io.github.audiomae.map.Clusters;
import io.github.audiomae.map.Points;
import io.github.audiomae.map.PrincipalComponents;
import io.github.audiomae.map.Trustworthiness;
import io.github.audiomae.map.Umap;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Places the windows of a collection on a map.
@Command(
        name = "map",
        mixinStandardHelpOptions = true,
        descriptionHeading = "%n",
        description = {
            "Places the windows of a collection on a map, similar ones near each other.",
            "Writes a CSV table of the windows with their places, best classes and clusters, and says how far neighbours on "
                    + "the map are neighbours among the vectors (trustworthiness, at most 1). The same seed gives the same map."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  audiomae collection map garden.collection -o garden-map.csv",
            "  audiomae collection map garden.collection -o garden-map.csv --method pca --clusters 12"
        })
final class CollectionMapCommand implements Callable<Integer> {
    private static final int STEPS = 1000;
    private static final int JUDGED = 15;
    private static final int MOST_JUDGED = 20_000;

    /// How vectors become points.
    enum Method {
        UMAP,
        PCA
    }

    private final CommandContext context;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The collection.")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE",
            description = "The table to write, or - for standard output.")
    @SuppressWarnings("NullAway.Init")
    private Path output;

    @Option(
            names = "--method",
            paramLabel = "METHOD",
            defaultValue = "umap",
            description = "umap, or pca for the two principal components (default: umap).")
    private Method method = Method.UMAP;

    @Option(
            names = "--neighbours",
            paramLabel = "N",
            defaultValue = "15",
            description = "Neighbours of each window in UMAP, from 2 on (default: 15).")
    private int neighbours = Umap.USUAL_NEIGHBOURS;

    @Option(names = "--seed", paramLabel = "SEED", defaultValue = "1", description = "Seed of the map (default: 1).")
    private long seed = 1;

    @Option(
            names = "--clusters",
            paramLabel = "N",
            defaultValue = "8",
            description = "Number of clusters (k-means), from 1 on (default: 8).")
    private int clusters;

    CollectionMapCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (neighbours < 2 || clusters < 1) {
            throw Usage.wrong(spec, "--neighbours needs at least 2, and --clusters at least 1.");
        }
        return StandardOutput.or(output, context, this::write);
    }

    private int write(Path target) {
        try (SoundCollection collection = SoundCollection.open(folder)) {
            CollectionMap placed = placed(collection);
            placed.table(placed.all(), collection.card().classes(), KnownErrors.of(collection))
                    .write(target);
            int size = placed.size();
            if (size > 2 * JUDGED && size <= MOST_JUDGED) {
                context.note(String.format(
                        Locale.ROOT,
                        "%d windows; trustworthiness at %d neighbours %.3f.",
                        size,
                        JUDGED,
                        Trustworthiness.of(placed.input().vectors(), placed.points(), JUDGED)));
            } else {
                context.note(Numbers.counted(size, "window") + ".");
            }
        }
        return ExitCode.DONE;
    }

    private Points points(MapInput input) {
        if (method == Method.PCA) {
            return PrincipalComponents.of(input.vectors()).project(input.vectors());
        }
        try (ProgressLine line = ProgressLine.over(STEPS, "map", context)) {
            long[] shown = new long[1];
            return new Umap(neighbours, seed).place(input.vectors(), context.cancellation(), (done, total, what) -> {
                synchronized (shown) {
                    for (; shown[0] < done; shown[0]++) {
                        line.step();
                    }
                }
            });
        }
    }

    private CollectionMap placed(SoundCollection collection) {
        MapInput all = MapInput.of(collection, Integer.MAX_VALUE);
        List<WindowFacts.Fact> facts = new WindowFacts(collection).of(all.rows());
        MapInput input = all.only(
                facts.stream().map(WindowFacts.Fact::id).collect(Collectors.toSet())); // others were removed meanwhile
        return new CollectionMap(
                input, facts, Clusters.of(input.vectors(), clusters, seed, context.cancellation()), points(input));
    }
}
