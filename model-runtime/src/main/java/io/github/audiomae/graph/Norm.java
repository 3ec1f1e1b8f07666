package io.github.audiomae.graph;

/// The trained part of a layer normalisation.
///
/// @param scale `[width]`
/// @param shift `[width]`
/// @param width values per row
/// @param epsilon added to the variance
public record Norm(Value scale, Value shift, int width, float epsilon) {
    /// The epsilon of every layer normalisation in an Audio-MAE (AudioMAE, `models_mae.py`:
    /// `partial(nn.LayerNorm, eps=1e-6)`).
    public static final float EPSILON = 1e-6f;
}
