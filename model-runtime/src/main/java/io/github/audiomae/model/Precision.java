package io.github.audiomae.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/// The numbers with which a model's matrix products are computed.
public enum Precision {
    /// Single precision, as in training.
    @JsonProperty("fp32")
    FP32,

    /// Eight bits: weights with one scale per column, activations with one per row that is found while the graph runs.
    @JsonProperty("int8")
    INT8;
}
