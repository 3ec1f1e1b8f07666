package io.github.audiomae.app.cli;

import io.github.audiomae.app.cli.collections.CollectionCommand;
import io.github.audiomae.app.cli.console.CommandContext;
import io.github.audiomae.app.cli.heads.HeadCommand;
import io.github.audiomae.app.cli.models.ModelCommand;
import java.util.List;

/// The commands of the program, known by name without being opened: to describe them all takes longer than many of
/// them.
final class OwnCommands {
    /// In the order of `audiomae --help`.
    static final List<String> NAMES = List.of(
            "info",
            "features",
            "reconstruct",
            "classify",
            "explain",
            "detect",
            "cut",
            "annotations",
            "sweep",
            "surprise",
            "embed",
            "collection",
            "head",
            "cluster",
            "model",
            "devices",
            "bench",
            "compare",
            "evaluate");

    private OwnCommands() {}

    /// The command with one of the [#NAMES]: a command of picocli, or an object with its annotations.
    static Object open(String name, CommandContext context) {
        return switch (name) {
            case "info" -> new InfoCommand(context);
            case "features" -> new FeaturesCommand(context);
            case "reconstruct" -> new ReconstructCommand(context);
            case "classify" -> new ClassifyCommand(context);
            case "explain" -> new ExplainCommand(context);
            case "detect" -> new DetectCommand(context);
            case "cut" -> new CutCommand(context);
            case "annotations" -> new AnnotationsCommand(context);
            case "sweep" -> new SweepCommand(context);
            case "surprise" -> new SurpriseCommand(context);
            case "embed" -> new EmbedCommand(context);
            case "collection" -> CollectionCommand.commands(context);
            case "head" -> HeadCommand.commands(context);
            case "cluster" -> new ClusterCommand(context);
            case "model" -> ModelCommand.commands(context);
            case "devices" -> new DevicesCommand(context);
            case "bench" -> new BenchCommand(context);
            case "compare" -> new CompareCommand(context);
            case "evaluate" -> new EvaluateCommand(context);
            default -> throw new IllegalArgumentException(name);
        };
    }
}
