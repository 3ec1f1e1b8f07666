package io.github.audiomae.app.library;

import io.github.audiomae.download.DownloadPlan;
import io.github.audiomae.importing.ImportPreview;

/// What the library shows beside its list: facts, or what it has to ask before it does something.
public sealed interface LibraryPage {
    /// What is known of the selected model.
    record Facts() implements LibraryPage {}

    /// What a file holds, to be imported or not.
    record Import(ImportPreview preview) implements LibraryPage {}

    /// Which model to download.
    record Download() implements LibraryPage {}

    /// Under which licence, and how large.
    record Licence(DownloadPlan plan) implements LibraryPage {}

    /// Which other model to join with.
    record Combine(ModelRow first) implements LibraryPage {}

    /// What to call it.
    record Rename(ModelRow row) implements LibraryPage {}

    /// Whether really.
    record Remove(ModelRow row) implements LibraryPage {}
}
