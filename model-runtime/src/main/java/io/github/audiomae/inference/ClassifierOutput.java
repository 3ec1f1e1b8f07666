package io.github.audiomae.inference;

/// What the classifier says about one window. The arrays are handed over, not copied: nobody changes them.
///
/// @param logits one per class; the sigmoid of a logit is the class's probability
/// @param embedding `fc_norm` of the mean over the kept patches' tokens (AudioMAE, `models_vit.py`)
/// @param tokens the last block's output, without a final norm, class token first
public record ClassifierOutput(float[] logits, float[] embedding, Tokens tokens) {}
