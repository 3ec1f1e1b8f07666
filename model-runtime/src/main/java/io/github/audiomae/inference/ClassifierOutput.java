package io.github.audiomae.inference;

import org.jspecify.annotations.Nullable;

/// What the classifier says about one window. The arrays are handed over, not copied: nobody changes them.
///
/// @param logits one per class; the sigmoid of a logit is the class's probability
/// @param embedding the vector that the logits were made of (for an Audio-MAE `fc_norm` of the mean over the kept
///     patches' tokens: AudioMAE, `models_vit.py`); empty where the graph does not give it
/// @param tokens the last block's output, without a final norm, class token first; null for a model without tokens
/// @param map where in the window the classes are heard; null where the graph does not give it
public record ClassifierOutput(
        float[] logits,
        float[] embedding,
        @Nullable Tokens tokens,
        @Nullable LogitMap map) {}
