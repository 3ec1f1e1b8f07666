package io.github.audiomae.app.models;

/// What the library is or was last busy with.
public enum Task {
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
