package io.github.audiomae.graph.eat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.audiomae.checkpoint.TensorTable;
import io.github.audiomae.graph.FamilyCompiler;
import io.github.audiomae.graph.GoldenSet;
import io.github.audiomae.graph.GraphForm;
import io.github.audiomae.graph.RenamedTensors;
import io.github.audiomae.run.ProblemException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Compares an EAT with the original implementation, in the layouts of fairseq and of the hub.
class EatGoldenTest {
    private static final GoldenSet GOLDEN = new GoldenSet("eat");
    private static final int PATCHES = 512;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(GraphForm.class)
    void shorterWindowGivesTheOriginalTokensVectorAndLogits(GraphForm form) throws Exception {
        GOLDEN.compile("tiny-finetuned.pt", folder, form);

        GOLDEN.assertGives(
                folder.resolve("classifier.onnx"),
                GOLDEN.floats("input-chirp-512"),
                GoldenSet.all(PATCHES / 2),
                PATCHES / 2,
                Map.of(
                        "tokens", GOLDEN.floats("chirp-512-tokens"),
                        "embedding", GOLDEN.floats("chirp-512-embedding"),
                        "logits", GOLDEN.floats("chirp-512-logits-repository")));
    }

    @ParameterizedTest
    @EnumSource(GraphForm.class)
    void keptPatchesInTheHubsLayoutGiveTheOriginalLogits(GraphForm form) throws Exception {
        try (TensorTable fairseq = TensorTable.open(GOLDEN.file("tiny-finetuned.pt"))) {
            GoldenSet.compile(new RenamedTensors(fairseq, EatGoldenTest::hub), folder, form);
        }

        GOLDEN.assertGives(
                folder.resolve("classifier.onnx"),
                GOLDEN.floats("input-noise"),
                GOLDEN.longs("noise-keep102-keep"),
                PATCHES,
                Map.of(
                        "tokens", GOLDEN.floats("noise-keep102-tokens"),
                        "logits", GOLDEN.floats("noise-keep102-logits-hub")));
    }

    @Test
    void pretrainedFileGivesAnEncoderAndItsDecoderIsLeftOut() throws Exception {
        try (TensorTable fairseq = TensorTable.open(GOLDEN.file("tiny-finetuned.pt"))) {
            RenamedTensors pretrained = new RenamedTensors(
                            fairseq, name -> name.startsWith("model.") ? name.substring("model.".length()) : "")
                    .with("modality_encoders.IMAGE.decoder.proj.weight", 128, 64);

            GoldenSet.compile(pretrained, folder, GraphForm.FAST);

            GOLDEN.assertGives(
                    folder.resolve("encoder.onnx"),
                    GOLDEN.floats("input-noise"),
                    GOLDEN.longs("noise-keep102-keep"),
                    PATCHES,
                    Map.of("tokens", GOLDEN.floats("noise-keep102-tokens")));
        }
    }

    @Test
    void otherBlocksAreRefusedByName() throws Exception {
        try (TensorTable fairseq = TensorTable.open(GOLDEN.file("tiny-finetuned.pt"))) {
            RenamedTensors scaled =
                    new RenamedTensors(fairseq, name -> name).with("model.blocks.0.attn.logit_scale", 2);

            assertThat(FamilyCompiler.recognise(scaled).family().family()).isEqualTo("eat");
            assertThatThrownBy(() -> FamilyCompiler.recognise(scaled).open())
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("unexpected blocks.0.attn.logit_scale");
        }
    }

    private static String hub(String name) {
        return "model."
                + name.replaceFirst("^model\\.", "")
                        .replaceFirst("^modality_encoders\\.IMAGE\\.context_encoder\\.norm", "pre_norm")
                        .replaceFirst("^modality_encoders\\.IMAGE\\.", "");
    }
}
