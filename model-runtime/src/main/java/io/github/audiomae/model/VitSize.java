package io.github.audiomae.model;

import io.github.audiomae.run.Sentence;

/// The usual names of ViT sizes (Dosovitskiy et al. 2021, table 1; the small ones from DeiT).
enum VitSize {
    T(192, 12),
    S(384, 12),
    B(768, 12),
    L(1024, 24),
    H(1280, 32);

    private final int width;
    private final int depth;

    VitSize(int width, int depth) {
        this.width = width;
        this.depth = depth;
    }

    /// The size's name, such as `ViT-B`, or the sizes themselves if they have no name.
    static Sentence of(int width, int depth) {
        for (VitSize size : values()) {
            if (size.width == width && size.depth == depth) {
                return Sentence.untranslated("ViT-" + size);
            }
        }
        return Sentence.of("sizes.vit", depth, width);
    }
}
