package io.github.audiomae.download;

import java.nio.file.Path;

/// Files that were fetched whole and wait to be imported.
///
/// @param plan what they are
/// @param folder where they are; theirs alone
public record DownloadedModel(DownloadPlan plan, Path folder) {
    /// The file to import.
    public Path checkpoint() {
        return folder.resolve(plan.files().getFirst().name());
    }

    /// Deletes the files; to be called once they have been imported.
    public void discard() {
        DownloadFolder.delete(folder);
    }
}
