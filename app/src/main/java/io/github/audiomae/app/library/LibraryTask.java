package io.github.audiomae.app.library;

import io.github.audiomae.app.fx.Work;
import io.github.audiomae.download.DownloadPlan;
import io.github.audiomae.download.DownloadedModel;
import io.github.audiomae.importing.ImportPreview;
import io.github.audiomae.importing.ModelVerification;
import io.github.audiomae.model.ModelFolder;

/// A job of the library.
///
/// @param kind its kind
/// @param work for a background thread
record LibraryTask(Kind kind, Work<Result> work) {
    /// The kinds of jobs.
    enum Kind {
        /// Reading a file.
        LOOK,
        /// Asking the hub.
        ASK,
        /// Downloading; progress counts bytes.
        FETCH,
        /// Compiling a checkpoint and running its graphs.
        IMPORT,
        /// Hashing and running.
        VERIFY,
        /// Combining two models.
        COMBINE,
        /// A change that takes no time.
        CHANGE
    }

    /// The result of a job.
    sealed interface Result {
        /// A file was read.
        record Looked(ImportPreview preview) implements Result {}

        /// A download was looked up.
        record Planned(DownloadPlan plan) implements Result {}

        /// A download is complete and can be imported.
        record Fetched(DownloadedModel files, String name) implements Result {}

        /// A model was added, by import, download or combination.
        record Added(ModelFolder model) implements Result {}

        /// A model is intact.
        record Verified(String id, ModelVerification.Verified found) implements Result {}

        /// A model was renamed.
        record Renamed(String before, ModelFolder model) implements Result {}

        /// A model was removed.
        record Removed(String id) implements Result {}

        /// A model became the default.
        record Preferred(String id) implements Result {}
    }
}
