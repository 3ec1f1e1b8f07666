package io.github.audiomae.app.cli;

import io.github.audiomae.app.cli.collections.CollectionCommand;
import io.github.audiomae.app.cli.console.CommandContext;
import io.github.audiomae.app.cli.heads.HeadCommand;
import io.github.audiomae.app.cli.models.ModelCommand;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/// The commands of the program, known by name without being opened: to describe them all takes longer than many of
/// them.
final class OwnCommands {
    private static final List<Own> ALL = List.of(
            new Own("info", InfoCommand.class, InfoCommand::new),
            new Own("features", FeaturesCommand.class, FeaturesCommand::new),
            new Own("reconstruct", ReconstructCommand.class, ReconstructCommand::new),
            new Own("classify", ClassifyCommand.class, ClassifyCommand::new),
            new Own("explain", ExplainCommand.class, ExplainCommand::new),
            new Own("detect", DetectCommand.class, DetectCommand::new),
            new Own("cut", CutCommand.class, CutCommand::new),
            new Own("annotations", AnnotationsCommand.class, AnnotationsCommand::new),
            new Own("sweep", SweepCommand.class, SweepCommand::new),
            new Own("surprise", SurpriseCommand.class, SurpriseCommand::new),
            new Own("embed", EmbedCommand.class, EmbedCommand::new),
            new Own("collection", CollectionCommand.class, CollectionCommand::commands),
            new Own("head", HeadCommand.class, HeadCommand::commands),
            new Own("cluster", ClusterCommand.class, ClusterCommand::new),
            new Own("model", ModelCommand.class, ModelCommand::commands),
            new Own("devices", DevicesCommand.class, DevicesCommand::new),
            new Own("bench", BenchCommand.class, BenchCommand::new),
            new Own("compare", CompareCommand.class, CompareCommand::new),
            new Own("evaluate", EvaluateCommand.class, EvaluateCommand::new));

    /// In the order of `audiomae --help`.
    static final List<String> NAMES = ALL.stream().map(Own::name).toList();

    private OwnCommands() {}

    /// @param type the class with the annotation of picocli
    /// @param open makes a command of picocli, or an object with its annotations
    private record Own(String name, Class<?> type, Function<CommandContext, Object> open) {}

    /// The command with one of the [#NAMES]: a command of picocli, or an object with its annotations.
    static Object open(String name, CommandContext context) {
        return named(name).open().apply(context);
    }

    /// The command with one of the [#NAMES] as a line of `audiomae --help` shows it: without its options.
    static CommandSpec summary(String name) {
        CommandSpec summary = CommandSpec.create().name(name);
        summary.usageMessage()
                .description(named(name).type().getAnnotation(Command.class).description());
        return summary;
    }

    private static Own named(String name) {
        return ALL.get(NAMES.indexOf(name));
    }
}
