package io.github.audiomae.app.cli.collections;

import io.github.audiomae.app.cli.console.CommandContext;
import io.github.audiomae.app.cli.options.DeviceOptions;
import io.github.audiomae.app.cli.options.ModelOptions;
import io.github.audiomae.collection.CollectionCard;
import io.github.audiomae.collection.SoundCollection;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.model.Capability;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The options for the model of an existing collection: found by its hash, whatever it is called now.
public final class CollectionModel {
    @Option(
            names = "--model",
            paramLabel = "MODEL",
            description = "The folder of the collection's model, if it is not in the library.")
    private @Nullable String model;

    @Mixin
    private final DeviceOptions.Only device = new DeviceOptions.Only();

    /// Loads the model to embed, and to classify if the collection keeps classes.
    LoadedModel open(SoundCollection collection, CommandContext context) {
        Set<Capability> uses = EnumSet.of(Capability.EMBED);
        if (!collection.card().classes().isEmpty()) {
            uses.add(Capability.CLASSIFY);
        }
        return open(collection, uses, context);
    }

    /// Loads the model for some of its uses.
    LoadedModel open(SoundCollection collection, Set<Capability> uses, CommandContext context) {
        ModelFolder folder = folder(collection, context);
        collection.require(folder);
        return DeviceOptions.told(context, LoadedModel.open(folder, device.target(), uses));
    }

    /// Finds the model without loading it.
    ///
    /// @throws ProblemException if it is not in the library
    public ModelFolder folder(SoundCollection collection, CommandContext context) {
        if (model != null) {
            return ModelOptions.named(context, model);
        }
        CollectionCard card = collection.card();
        return context.models()
                .get()
                .withHash(card.model().id(), card.model().sha256())
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.MODEL_MISSING,
                        Sentence.untranslated("The collection " + collection.folder() + " was made with the model "
                                + card.model().id() + " (" + card.model().name() + ", SHA-256 "
                                + card.model().sha256().substring(0, 12)
                                + "…), which is not in the library; import it, or name its folder with --model.")));
    }
}
