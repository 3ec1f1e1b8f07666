package io.github.audiomae.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What the decoder was trained to predict (AudioMAE, `models_mae.py`: `norm_pix_loss`).
public enum Targets {
    /// The normalised log-mel values themselves.
    @JsonProperty("raw")
    RAW,

    /// Each patch with its mean subtracted and divided by its standard deviation: levels are not predicted.
    @JsonProperty("patch-normalized")
    PATCH_NORMALIZED;
}
