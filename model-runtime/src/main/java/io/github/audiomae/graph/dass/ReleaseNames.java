package io.github.audiomae.graph.dass;

import io.github.audiomae.checkpoint.SelectedTensors;
import io.github.audiomae.checkpoint.TensorShape;
import io.github.audiomae.checkpoint.TensorTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The author's own release files (`DASS_small.pth`, `DASS_medium.pth`) under the tensor names of the Hugging Face
/// files; the weights are the same, saved by the training program.
///
/// Source: the conversion script of Saurabhbhati/transformers-DASS (BSD-3-Clause).
final class ReleaseNames {
    private static final Pattern NAME = Pattern.compile("v\\.(.+)");

    private static final Pattern STEM = Pattern.compile("patch_embed\\.([0257])\\.(.+)");

    /// In the training program's stem, the layers that rearrange axes are numbered too.
    private static final Map<String, String> STEM_NUMBERS = Map.of("0", "0", "2", "1", "5", "3", "7", "4");

    private ReleaseNames() {}

    /// Whether the names are those of a release file. Other models of the same author (AST) use the same prefix.
    static boolean areIn(SequencedMap<String, TensorShape> tensors) {
        return tensors.keySet().stream().anyMatch(name -> NAME.matcher(name).matches() && name.contains(".op.A_logs"));
    }

    /// The tensors under their Hugging Face names, whichever names the file uses.
    static TensorTable published(TensorTable tensors) {
        if (!areIn(tensors.tensors())) {
            return tensors;
        }
        SequencedMap<String, String> names = new LinkedHashMap<>();
        tensors.tensors().keySet().forEach(name -> names.put(published(name), name));
        return new SelectedTensors(tensors, names, List.of());
    }

    /// An unknown name is kept, so that complaints use the name in the file.
    private static String published(String name) {
        Matcher own = NAME.matcher(name);
        if (!own.matches()) {
            return name;
        }
        String rest = own.group(1);
        Matcher stem = STEM.matcher(rest);
        if (stem.matches()) {
            return "dass.patch_embeddings.projection." + STEM_NUMBERS.get(stem.group(1)) + "." + stem.group(2);
        }
        if (rest.startsWith("classifier.head.")) {
            return rest.substring("classifier.".length());
        }
        return "dass."
                + rest.replaceFirst("^classifier\\.norm\\.", "norm.")
                        .replace(".x_proj_weight", ".x_proj.weight")
                        .replace(".dt_projs_weight", ".dt_projs.weight")
                        .replace(".downsample.1.", ".downsample.down.")
                        .replace(".downsample.3.", ".downsample.norm.");
    }
}
