package io.github.audiomae.app.models;

import io.github.audiomae.download.DownloadPlan;
import io.github.audiomae.importing.ImportPreview;

/// What the library shows beside its list: facts, or what it has to ask before it does something.
public sealed interface Sheet {
    /// What is known of the selected model.
    record Facts() implements Sheet {}

    /// What a file holds, to be imported or not.
    record Import(ImportPreview preview) implements Sheet {}

    /// Which model to download.
    record Download() implements Sheet {}

    /// Under which licence, and how large.
    record Licence(DownloadPlan plan) implements Sheet {}

    /// Which other model to join with.
    record Combine(ModelRow first) implements Sheet {}

    /// What to call it.
    record Rename(ModelRow row) implements Sheet {}

    /// Whether really.
    record Remove(ModelRow row) implements Sheet {}
}
