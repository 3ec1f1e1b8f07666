package io.github.audiomae.inference;

import org.jspecify.annotations.Nullable;

/// The classifier's output for one window. The arrays are not copied and must not be changed.
///
/// @param logits one per class; the sigmoid of a logit is the class's score
/// @param embedding the vector from which the logits were computed (for an Audio-MAE `fc_norm` of the mean over the
///     kept patches' tokens: AudioMAE, `models_vit.py`); empty if the graph does not return it
/// @param tokens the last block's output, without a final norm, class token first; null for a model without tokens
/// @param map the logits by place in the window; null if the graph does not return them
public record ClassifierOutput(
        float[] logits,
        float[] embedding,
        @Nullable Tokens tokens,
        @Nullable LogitMap map) {}
