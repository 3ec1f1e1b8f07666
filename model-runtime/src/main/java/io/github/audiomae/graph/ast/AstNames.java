package io.github.audiomae.graph.ast;

import io.github.audiomae.checkpoint.SelectedTensors;
import io.github.audiomae.checkpoint.TensorShape;
import io.github.audiomae.checkpoint.TensorTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The two layouts of an AST: the repository's, and the hub's, which keeps queries, keys and values apart. The names in
/// the compiler are those of the repository without prefix, with `head_norm` and `classes` for the head.
enum AstNames {
    REPOSITORY("v.dist_token") {
        @Override
        Optional<String> own(String name) {
            if (name.startsWith("v.head.") || name.startsWith("v.head_dist.")) {
                return Optional.empty(); // heads for ImageNet, which the original does not use
            }
            return Optional.of(name.replaceFirst("^v\\.", "")
                    .replaceFirst("^mlp_head\\.0\\.", "head_norm.")
                    .replaceFirst("^mlp_head\\.1\\.", "classes."));
        }
    },

    HUB("embeddings.distillation_token") {
        @Override
        Optional<String> own(String name) {
            String bare = name.startsWith(MODEL) ? name.substring(MODEL.length()) : name;
            Matcher block = BLOCK.matcher(bare);
            if (block.matches()) {
                return Optional.of("blocks." + block.group(1) + "." + part(block.group(2)));
            }
            return Optional.of(bare.replaceFirst("^embeddings\\.cls_token$", "cls_token")
                    .replaceFirst("^embeddings\\.distillation_token$", "dist_token")
                    .replaceFirst("^embeddings\\.position_embeddings$", "pos_embed")
                    .replaceFirst("^embeddings\\.patch_embeddings\\.projection\\.", "patch_embed.proj.")
                    .replaceFirst("^layernorm\\.", "norm.")
                    .replaceFirst("^classifier\\.layernorm\\.", "head_norm.")
                    .replaceFirst("^classifier\\.dense\\.", "classes."));
        }
    };

    private static final String MODEL = "audio_spectrogram_transformer.";
    private static final Pattern BLOCK = Pattern.compile("encoder\\.layer\\.(\\d+)\\.(.+)");

    private final String mark;

    AstNames(String mark) {
        this.mark = mark;
    }

    /// The layout of a file; empty if it is no AST.
    static Optional<AstNames> in(SequencedMap<String, TensorShape> tensors) {
        if (tensors.containsKey(REPOSITORY.mark)) {
            return Optional.of(REPOSITORY);
        }
        boolean hub = tensors.containsKey(HUB.mark) || tensors.containsKey(MODEL + HUB.mark);
        return hub ? Optional.of(HUB) : Optional.empty();
    }

    /// The name in the compiler; empty for a tensor that no graph needs.
    abstract Optional<String> own(String name);

    /// The tensors under the names of the compiler.
    TensorTable of(TensorTable tensors) {
        SequencedMap<String, String> names = new LinkedHashMap<>();
        for (String name : tensors.tensors().keySet()) {
            own(name).ifPresent(own -> names.put(own, name));
        }
        return new SelectedTensors(tensors, names, List.of());
    }

    /// `output.dense` occurs twice in a block of the hub: of the attention, and of the layers after it.
    private static String part(String name) {
        return name.replaceFirst("^layernorm_before\\.", "norm1.")
                .replaceFirst("^layernorm_after\\.", "norm2.")
                .replaceFirst("^attention\\.attention\\.query\\.", "attn.q.")
                .replaceFirst("^attention\\.attention\\.key\\.", "attn.k.")
                .replaceFirst("^attention\\.attention\\.value\\.", "attn.v.")
                .replaceFirst("^attention\\.output\\.dense\\.", "attn.proj.")
                .replaceFirst("^intermediate\\.dense\\.", "mlp.fc1.")
                .replaceFirst("^output\\.dense\\.", "mlp.fc2.");
    }
}
