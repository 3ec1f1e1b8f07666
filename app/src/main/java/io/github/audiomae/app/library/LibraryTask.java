package io.github.audiomae.app.library;

import io.github.audiomae.app.fx.Work;
import io.github.audiomae.download.DownloadPlan;
import io.github.audiomae.download.DownloadedModel;
import io.github.audiomae.importing.ImportPreview;
import io.github.audiomae.importing.ModelVerification;
import io.github.audiomae.model.ModelFolder;

/// Something that is done to the library.
///
/// @param kind what it is
/// @param work for a background thread
record LibraryTask(Kind kind, Work<Result> work) {
    /// What the library is or was last busy with.
    enum Kind {
        /// Looking into a file.
        LOOK,
        /// Asking the hub.
        ASK,
        /// Fetching; progress counts bytes.
        FETCH,
        /// Compiling a checkpoint and running its graphs.
        IMPORT,
        /// Hashing and running.
        VERIFY,
        /// Joining two models.
        COMBINE,
        /// Something that takes no time.
        CHANGE
    }

    /// What a task ended with.
    sealed interface Result {
        /// A file was looked into.
        record Looked(ImportPreview preview) implements Result {}

        /// The hub was asked.
        record Planned(DownloadPlan plan) implements Result {}

        /// Files came in whole, and are to be imported.
        record Fetched(DownloadedModel files, String name) implements Result {}

        /// A model came in, by import, download or joining.
        record Added(ModelFolder model) implements Result {}

        /// A model is what it was.
        record Verified(String id, ModelVerification.Verified found) implements Result {}

        /// A model has another name.
        record Renamed(String before, ModelFolder model) implements Result {}

        /// A model is gone.
        record Removed(String id) implements Result {}

        /// A model is the default one now.
        record Preferred(String id) implements Result {}
    }
}
