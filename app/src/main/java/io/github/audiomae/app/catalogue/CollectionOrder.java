package io.github.audiomae.app.catalogue;

import io.github.audiomae.app.program.ProgramVersion;
import io.github.audiomae.collection.SoundCollection;
import io.github.audiomae.features.WindowPlan;
import io.github.audiomae.inference.ExecutionTarget;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.model.Capability;
import io.github.audiomae.model.ModelFolder;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;

/// A collection to be made.
///
/// @param folder must not exist, or be empty
/// @param model describes its recordings
/// @param windowSeconds length of a window
/// @param hopSeconds between the starts of neighbouring windows
/// @param channel `mix` or a channel number from 1
public record CollectionOrder(Path folder, ModelFolder model, double windowSeconds, double hopSeconds, String channel) {
    /// What a model is opened for.
    static Set<Capability> uses(ModelFolder model) {
        Set<Capability> uses = EnumSet.of(Capability.EMBED);
        if (model.manifest().can(Capability.CLASSIFY)) {
            uses.add(Capability.CLASSIFY);
        }
        return uses;
    }

    /// Makes it; on a background thread.
    OpenCollection make(ExecutionTarget target) {
        WindowPlan plan =
                new WindowPlan(windowSeconds, hopSeconds, model.manifest().preprocessing());
        try (LoadedModel loaded = LoadedModel.open(model, target, uses(model))) {
            SoundCollection.create(
                    folder, loaded, new SoundCollection.Settings(plan, channel, ProgramVersion.nameAndVersion()));
        }
        return OpenCollection.at(folder);
    }
}
