package io.github.audiomae.explanation;

/// Receives an attribution while it is computed, on the computing thread.
@FunctionalInterface
public interface AttributionListener {
    /// Ignores everything.
    AttributionListener NONE = soFar -> {};

    /// The attribution after another batch. A preview is a whole map each time and grows more exact; an exact one is 0
    /// where it has not come yet.
    ///
    /// @param soFar its values are a copy of their own
    void refined(Attribution soFar);
}
