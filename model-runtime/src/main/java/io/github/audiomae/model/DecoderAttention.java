package io.github.audiomae.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Which rows attend to each other in the decoder of a masked autoencoder (AudioMAE, `models_mae.py`: `decoder_mode`).
public enum DecoderAttention {
    /// Windows of 4 × 4 patches, shifted in every other block: `decoder_mode` 1, the released model.
    @JsonProperty("local")
    LOCAL,

    /// The same, but in every other block windows of 2 × 8 patches, which span all bands:
    /// `resources/recipe/decoder.py`. Not in the
    /// original.
    @JsonProperty("local-all-bands")
    LOCAL_ALL_BANDS,

    /// All rows, the class token's too: `decoder_mode` 0.
    @JsonProperty("global")
    GLOBAL
}
