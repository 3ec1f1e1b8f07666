package io.github.audiomae.app.library;

import io.github.audiomae.download.DownloadPlan;
import io.github.audiomae.importing.ImportPreview;

/// What the library shows beside its list: facts, or a question before an action.
public sealed interface LibraryPage {
    /// The facts about the selected model.
    record Facts() implements LibraryPage {}

    /// The contents of a file, and whether to import it.
    record Import(ImportPreview preview) implements LibraryPage {}

    /// Which model to download.
    record Download() implements LibraryPage {}

    /// The licence and size of a download.
    record Licence(DownloadPlan plan) implements LibraryPage {}

    /// The model to combine with.
    record Combine(ModelRow first) implements LibraryPage {}

    /// The new name of a model.
    record Rename(ModelRow row) implements LibraryPage {}

    /// Whether to remove a model.
    record Remove(ModelRow row) implements LibraryPage {}
}
