package io.github.audiomae.download;

import java.nio.file.Path;

/// Files that were fetched completely and can be imported.
///
/// @param plan what they are
/// @param folder where they are; it holds nothing else
public record DownloadedModel(DownloadPlan plan, Path folder) {
    /// The file to import.
    public Path checkpoint() {
        return folder.resolve(plan.files().getFirst().name());
    }

    /// Deletes the files; to be called after the import.
    public void discard() {
        DownloadFolder.delete(folder);
    }
}
