package io.github.audiomae.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What a model can be asked for; each needs its graphs.
public enum Capability {
    /// Paint hidden patches back (encoder and decoder).
    @JsonProperty("reconstruct")
    RECONSTRUCT,

    /// Name sounds (classifier).
    @JsonProperty("classify")
    CLASSIFY,

    /// Describe a sound by a vector (encoder or classifier).
    @JsonProperty("embed")
    EMBED
}
