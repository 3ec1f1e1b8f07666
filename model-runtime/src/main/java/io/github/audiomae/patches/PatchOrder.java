package io.github.audiomae.patches;

import com.fasterxml.jackson.annotation.JsonProperty;

/// The order in which the patches of a grid are numbered.
public enum PatchOrder {
    /// All frequencies of the first time, then of the next: `patch = timeIndex * frequencies + frequencyIndex`.
    @JsonProperty("time-major")
    TIME_MAJOR,

    /// All times of the lowest frequency, then of the next: `patch = frequencyIndex * times + timeIndex`.
    @JsonProperty("frequency-major")
    FREQUENCY_MAJOR
}
