package io.github.audiomae.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What a model can do; each capability needs its graphs.
public enum Capability {
    /// Reconstruct hidden patches (encoder and decoder).
    @JsonProperty("reconstruct")
    RECONSTRUCT,

    /// Classify sounds (classifier).
    @JsonProperty("classify")
    CLASSIFY,

    /// Compute a vector that describes a sound (encoder or classifier).
    @JsonProperty("embed")
    EMBED
}
