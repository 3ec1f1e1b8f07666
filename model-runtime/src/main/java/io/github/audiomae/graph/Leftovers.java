package io.github.audiomae.graph;

import java.util.List;

/// Tensors in some Audio-MAE files that remain from training and that no graph needs.
final class Leftovers {
    /// Heads of objectives that the released models do not use (AudioMAE, `models_mae.py`, older revisions).
    private static final List<String> PREFIXES = List.of("decoder_emb_pixel.", "encoder_emb.");

    private Leftovers() {}

    static boolean isKnown(String tensor) {
        return PREFIXES.stream().anyMatch(tensor::startsWith);
    }
}
