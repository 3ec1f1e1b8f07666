package io.github.audiomae.model;

import org.jspecify.annotations.Nullable;

/// The sizes of an Audio-MAE.
///
/// @param width values per token in the encoder
/// @param depth encoder blocks
/// @param heads attention heads per encoder block
/// @param decoder the decoder's sizes, or null without a decoder
/// @param classes outputs of the classifier, 0 without one
/// @param parameters numbers in the checkpoint's tensors, fixed position tables included
public record Architecture(
        int width, int depth, int heads, @Nullable Decoder decoder, int classes, long parameters) {

    /// The sizes of a decoder.
    ///
    /// @param width values per token
    /// @param depth blocks
    /// @param heads attention heads per block
    public record Decoder(int width, int depth, int heads) {}
}
