package io.github.audiomae.cluster;

import io.github.audiomae.cluster.store.Stores;
import io.github.audiomae.files.UserFolders;
import io.github.audiomae.library.BundledFiles;
import io.github.audiomae.library.ModelChoice;
import io.github.audiomae.library.ModelLibrary;
import io.github.audiomae.model.Capability;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.resources.ResourceFiles;
import io.github.audiomae.run.CancellationToken;
import org.jspecify.annotations.Nullable;

/// Finds the model of a job, from the machine of the driver.
final class JobModel {
    private JobModel() {}

    /// A model with the right content.
    ///
    /// @param name id, folder, or address of a folder; null for the default model, or the first that has the
    /// capability
    /// @throws io.github.audiomae.run.ProblemException if there is none, it is damaged, or it lacks the capability
    static ModelFolder find(@Nullable String name, Capability use) {
        if (name != null && !Stores.isLocal(name)) {
            return ModelChoice.require(ModelChoice.in(Stores.path(name), CancellationToken.none()), use);
        }
        UserFolders folders = UserFolders.current();
        BundledFiles bundled = new BundledFiles(ResourceFiles.location(), ResourceFiles.ROOT, folders.cache());
        ModelLibrary library = new ModelLibrary(
                folders.data(),
                bundled.foldersIn("models").stream()
                        .map(model -> bundled.folder("models/" + model))
                        .toList());
        return ModelChoice.find(library, name, use, CancellationToken.none());
    }
}
