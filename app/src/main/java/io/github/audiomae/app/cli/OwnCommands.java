package io.github.audiomae.app.cli;

import io.github.audiomae.app.cli.collections.CollectionCommand;
import io.github.audiomae.app.cli.console.CommandContext;
import io.github.audiomae.app.cli.heads.HeadCommand;
import io.github.audiomae.app.cli.models.ModelCommand;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

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

    /// The command with one of the [#NAMES] as a line of `audiomae --help` shows it: without its options.
    static CommandSpec summary(String name) {
        CommandSpec summary = CommandSpec.create().name(name);
        summary.usageMessage()
                .description(type(name).getAnnotation(Command.class).description());
        return summary;
    }

    private static Class<?> type(String name) {
        return switch (name) {
            case "info" -> InfoCommand.class;
            case "features" -> FeaturesCommand.class;
            case "reconstruct" -> ReconstructCommand.class;
            case "classify" -> ClassifyCommand.class;
            case "explain" -> ExplainCommand.class;
            case "detect" -> DetectCommand.class;
            case "cut" -> CutCommand.class;
            case "annotations" -> AnnotationsCommand.class;
            case "sweep" -> SweepCommand.class;
            case "surprise" -> SurpriseCommand.class;
            case "embed" -> EmbedCommand.class;
            case "collection" -> CollectionCommand.class;
            case "head" -> HeadCommand.class;
            case "cluster" -> ClusterCommand.class;
            case "model" -> ModelCommand.class;
            case "devices" -> DevicesCommand.class;
            case "bench" -> BenchCommand.class;
            case "compare" -> CompareCommand.class;
            case "evaluate" -> EvaluateCommand.class;
            default -> throw new IllegalArgumentException(name);
        };
    }
}
