package io.github.audiomae.app.models;

import io.github.audiomae.download.DownloadPlan;
import io.github.audiomae.download.DownloadedModel;
import io.github.audiomae.importing.ImportPreview;
import io.github.audiomae.importing.ModelVerification;
import io.github.audiomae.model.ModelFolder;

/// What a job of the library ended with.
public sealed interface LibraryEvent {
    /// A file was looked into.
    record Looked(ImportPreview preview) implements LibraryEvent {}

    /// The hub was asked.
    record Planned(DownloadPlan plan) implements LibraryEvent {}

    /// Files came in whole, and are to be imported.
    record Fetched(DownloadedModel files, String name) implements LibraryEvent {}

    /// A model came in, by import, download or joining.
    record Added(ModelFolder model) implements LibraryEvent {}

    /// A model is what it was.
    record Verified(String id, ModelVerification.Verified found) implements LibraryEvent {}

    /// A model has another name.
    record Renamed(String before, ModelFolder model) implements LibraryEvent {}

    /// A model is gone.
    record Removed(String id) implements LibraryEvent {}

    /// A model is the default one now.
    record Preferred(String id) implements LibraryEvent {}
}
