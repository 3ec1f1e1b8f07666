package io.github.audiomae.app.cli.collections;

import io.github.audiomae.app.cli.console.CommandContext;
import io.github.audiomae.app.cli.console.ExitCode;
import io.github.audiomae.app.cli.options.DeviceOptions;
import io.github.audiomae.app.cli.options.ModelOptions;
import io.github.audiomae.app.cli.options.PrecisionConverter;
import io.github.audiomae.app.cli.options.Usage;
import io.github.audiomae.app.cli.options.WindowOptions;
import io.github.audiomae.app.program.ProgramVersion;
import io.github.audiomae.audio.io.ChannelChoice;
import io.github.audiomae.collection.CollectionCard;
import io.github.audiomae.collection.SoundCollection;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.library.ModelChoice;
import io.github.audiomae.model.Capability;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.model.Precision;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Makes an empty collection.
@Command(
        name = "create",
        mixinStandardHelpOptions = true,
        descriptionHeading = "%n",
        description = {
            "Makes an empty collection.",
            "Model, windows and channel are fixed for all its recordings. Each window gets one vector and, if the model "
                    + "classifies, its best classes."
        },
        footerHeading = "%nExample:%n",
        footer = "  audiomae collection create garden.collection --window 5 --hop 5")
final class CollectionCreateCommand implements Callable<Integer> {
    private final CommandContext context;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The folder to make, by custom NAME.collection.")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Option(
            names = "--channel",
            paramLabel = "N",
            defaultValue = "mix",
            description = "The channel to read, counted from 1, or mix, the average of all channels (default: mix).")
    private String channel = "mix";

    @Option(
            names = "--precision",
            paramLabel = "PRECISION",
            converter = PrecisionConverter.class,
            description = "fp32 or int8: refuses a model whose graphs have another precision (default: that of the "
                    + "model).")
    private @Nullable Precision precision;

    @Mixin
    private final WindowOptions windows = new WindowOptions();

    @Mixin
    private final ModelOptions model = new ModelOptions();

    CollectionCreateCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        ModelFolder chosen = model.folder(context, Capability.EMBED);
        if (ChannelChoice.parse(channel).isEmpty()) {
            throw Usage.wrong(spec, "'" + channel + "' is neither mix nor a channel number from 1.");
        }
        ModelChoice.require(chosen, precision);
        var settings = new SoundCollection.Settings(windows.plan(chosen), channel, ProgramVersion.nameAndVersion());
        Set<Capability> uses = EnumSet.of(Capability.EMBED);
        if (chosen.manifest().can(Capability.CLASSIFY)) {
            uses.add(Capability.CLASSIFY);
        }
        try (LoadedModel loaded = DeviceOptions.told(context, LoadedModel.open(chosen, model.target(), uses))) {
            CollectionCard card = SoundCollection.create(folder, loaded, settings);
            context.note("Made " + folder + ": " + card.model().id() + ", " + card.width() + " values per window, "
                    + (card.classes().isEmpty() ? "no classes" : card.classes().size() + " classes")
                    + ". Fill it with: audiomae collection add " + folder + " PATH");
        }
        return ExitCode.DONE;
    }
}
