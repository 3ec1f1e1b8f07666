package io.github.audiomae.graph.ast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.audiomae.checkpoint.TensorTable;
import io.github.audiomae.graph.CheckpointCompiler;
import io.github.audiomae.graph.FamilyCompiler;
import io.github.audiomae.graph.GoldenSet;
import io.github.audiomae.graph.GraphForm;
import io.github.audiomae.graph.RenamedTensors;
import io.github.audiomae.run.ProblemException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Compares an AST with the original implementations: the repository's and the hub's, which normalise with other
/// epsilons.
class AstGoldenTest {
    private static final GoldenSet GOLDEN = new GoldenSet("ast");
    private static final int PATCHES = 1212;
    private static final String MODEL = "audio_spectrogram_transformer.";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(GraphForm.class)
    void repositorysLayoutGivesItsLogits(GraphForm form) throws Exception {
        CheckpointCompiler compiler = GOLDEN.compile("tiny-original.pth", folder, form);

        assertThat(Objects.requireNonNull(compiler.patchGrid()).patches(compiler.preprocessing()))
                .satisfies(grid -> assertThat(grid.overlaps()).isTrue())
                .satisfies(grid -> assertThat(grid.patches()).isEqualTo(PATCHES));
        GOLDEN.assertGives(
                folder.resolve("classifier.onnx"),
                GOLDEN.floats("input-noise"),
                GoldenSet.all(PATCHES),
                PATCHES,
                Map.of(
                        "embedding", GOLDEN.floats("noise-embedding"),
                        "logits", GOLDEN.floats("noise-logits-original")));
    }

    @ParameterizedTest
    @EnumSource(GraphForm.class)
    void hubsLayoutGivesItsLogitsForKeptPatches(GraphForm form) throws Exception {
        try (TensorTable original = TensorTable.open(GOLDEN.file("tiny-original.pth"))) {
            GoldenSet.compile(hub(original), folder, form);
        }

        GOLDEN.assertGives(
                folder.resolve("classifier.onnx"),
                GOLDEN.floats("input-noise"),
                GOLDEN.longs("noise-keep400-keep"),
                PATCHES,
                Map.of(
                        "tokens", GOLDEN.floats("noise-keep400-tokens"),
                        "embedding", GOLDEN.floats("noise-keep400-embedding"),
                        "logits", GOLDEN.floats("noise-keep400-logits-hub")));
    }

    @Test
    void unknownNumberOfPatchesIsRefused() throws Exception {
        try (TensorTable original = TensorTable.open(GOLDEN.file("tiny-original.pth"))) {
            RenamedTensors other = new RenamedTensors(original, name -> name).with("module.v.pos_embed", 1, 1000, 128);

            assertThatThrownBy(() -> FamilyCompiler.recognise(other).open())
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("998 patches");
        }
    }

    private static RenamedTensors hub(TensorTable original) {
        RenamedTensors hub = new RenamedTensors(original, AstGoldenTest::hub);
        for (int block = 0; block < 2; block++) {
            String attention = MODEL + "encoder.layer." + block + ".attention.attention.";
            for (String kind : new String[] {"weight", "bias"}) {
                hub.split(
                        attention + "qkv." + kind,
                        attention + "query." + kind,
                        attention + "key." + kind,
                        attention + "value." + kind);
            }
        }
        return hub;
    }

    private static String hub(String name) {
        if (name.startsWith("module.v.head")) {
            return "";
        }
        if (name.startsWith("module.mlp_head.")) {
            return name.replace("module.mlp_head.0.", "classifier.layernorm.")
                    .replace("module.mlp_head.1.", "classifier.dense.");
        }
        return MODEL
                + name.replace("module.v.", "")
                        .replaceFirst("^cls_token", "embeddings.cls_token")
                        .replaceFirst("^dist_token", "embeddings.distillation_token")
                        .replaceFirst("^pos_embed", "embeddings.position_embeddings")
                        .replaceFirst("^patch_embed\\.proj", "embeddings.patch_embeddings.projection")
                        .replaceFirst("^norm\\.", "layernorm.")
                        .replaceFirst("^blocks\\.", "encoder.layer.")
                        .replace(".norm1.", ".layernorm_before.")
                        .replace(".norm2.", ".layernorm_after.")
                        .replace(".attn.qkv.", ".attention.attention.qkv.")
                        .replace(".attn.proj.", ".attention.output.dense.")
                        .replace(".mlp.fc1.", ".intermediate.dense.")
                        .replace(".mlp.fc2.", ".output.dense.");
    }
}
