package io.github.audiomae.model;

import io.github.audiomae.files.Numbers;
import io.github.audiomae.run.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// The sizes of an Audio-MAE.
///
/// @param width values per token in the encoder
/// @param depth encoder blocks
/// @param heads attention heads per encoder block
/// @param decoder the decoder's sizes, or null without a decoder
/// @param classes outputs of the classifier, 0 without one
/// @param parameters numbers in the checkpoint's tensors, fixed position tables included
public record AudioMaeArchitecture(
        int width, int depth, int heads, @Nullable Decoder decoder, int classes, long parameters)
        implements Architecture {

    /// The sizes of a decoder.
    ///
    /// @param width values per token
    /// @param depth blocks
    /// @param heads attention heads per block
    /// @param attention which rows attend to each other; manifests of earlier versions leave it out and mean local
    ///     windows
    public record Decoder(int width, int depth, int heads, DecoderAttention attention) {
        public Decoder {
            attention = attention == null ? DecoderAttention.LOCAL : attention;
        }

        /// A decoder of local windows.
        public Decoder(int width, int depth, int heads) {
            this(width, depth, heads, DecoderAttention.LOCAL);
        }
    }

    @Override
    public List<Sentence> parts() {
        List<Sentence> parts = new ArrayList<>();
        parts.add(Sentence.of("sizes.encoder", VitSize.of(width, depth)));
        if (decoder != null) {
            parts.add(
                    switch (decoder.attention()) {
                        case LOCAL, LOCAL_ALL_BANDS -> Sentence.of("sizes.decoder", decoder.depth());
                        case GLOBAL -> Sentence.of("sizes.decoder.global", decoder.depth());
                    });
        }
        if (classes > 0) {
            parts.add(Sentence.of("sizes.classes", classes));
        }
        return List.copyOf(parts);
    }

    @Override
    public SequencedMap<String, String> facts() {
        SequencedMap<String, String> facts = new LinkedHashMap<>();
        facts.put("encoder", depth + " blocks, " + width + " wide, " + Numbers.counted(heads, "head"));
        if (decoder != null) {
            facts.put(
                    "decoder",
                    decoder.depth() + " blocks, " + decoder.width() + " wide, " + decoder.heads() + " heads");
        }
        return facts;
    }

    /// The usual names of ViT sizes (Dosovitskiy et al. 2021, table 1; the small ones from DeiT).
    private enum VitSize {
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
}
