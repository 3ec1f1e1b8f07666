package io.github.audiomae.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.audiomae.model.AudioMaeArchitecture;
import io.github.audiomae.model.DecoderAttention;
import io.github.audiomae.run.ProblemException;
import org.junit.jupiter.api.Test;

class LayoutCheckTest {
    @Test
    void sizesAreReadFromShapes() {
        MadeTensors tensors = MadeTensors.encoder(192, 3)
                .finalNorm(192)
                .decoder(192, 128, 4, 8)
                .head(192, 527);

        AudioMaeArchitecture sizes = new AudioMaeCompiler(tensors).architecture();

        assertThat(sizes.width()).isEqualTo(192);
        assertThat(sizes.depth()).isEqualTo(3);
        assertThat(sizes.heads()).isEqualTo(3);
        assertThat(sizes.decoder()).isEqualTo(new AudioMaeArchitecture.Decoder(128, 4, 8));
        assertThat(sizes.classes()).isEqualTo(527);
    }

    @Test
    void missingTensorIsNamed() {
        MadeTensors tensors = MadeTensors.encoder(64, 2).finalNorm(64).without("blocks.1.mlp.fc2.bias");

        assertRefused(tensors, "missing blocks.1.mlp.fc2.bias.");
    }

    @Test
    void missingBlockInTheMiddleIsNamed() {
        MadeTensors tensors = MadeTensors.encoder(64, 1).block("blocks.2", 64).finalNorm(64);

        assertRefused(tensors, "missing blocks.1.norm1.weight");
    }

    @Test
    void unexpectedTensorIsNamed() {
        assertRefused(
                MadeTensors.encoder(64, 1).finalNorm(64).with("blocks.0.ls1.gamma", 64),
                "unexpected blocks.0.ls1.gamma.");
    }

    @Test
    void longListsAreCut() {
        MadeTensors tensors = MadeTensors.encoder(64, 1).finalNorm(64);
        for (int i = 0; i < 20; i++) {
            tensors.with("strange" + i, 1);
        }

        assertRefused(tensors, "strange7 and 12 more");
    }

    @Test
    void wrongShapeIsShownWithTheRightOne() {
        MadeTensors tensors = MadeTensors.encoder(64, 1).finalNorm(64).with("blocks.0.attn.proj.weight", 64, 32);

        assertRefused(tensors, "blocks.0.attn.proj.weight [64, 32] instead of [64, 64]");
    }

    @Test
    void widthsThatHeadsCannotShareAreRefused() {
        assertRefused(MadeTensors.encoder(96, 1).finalNorm(96), "width 96");
        assertRefused(MadeTensors.encoder(64, 1).finalNorm(64).decoder(64, 32, 1, 5), "5 heads");
    }

    @Test
    void plainDecoderHasSixteenHeads() {
        MadeTensors tensors = MadeTensors.encoder(64, 1).finalNorm(64).plainDecoder(64, 32, 3);

        assertThat(CheckpointLayout.of(tensors.tensors()).architecture().decoder())
                .isEqualTo(new AudioMaeArchitecture.Decoder(32, 3, 16, DecoderAttention.GLOBAL));
        assertRefused(MadeTensors.encoder(64, 1).finalNorm(64).plainDecoder(64, 24, 1), "width 24 with 16 heads");
    }

    @Test
    void decoderOfBothKindsIsRefusedWithTheNamesThatAreMissing() {
        MadeTensors tensors = MadeTensors.encoder(64, 1).finalNorm(64).plainDecoder(64, 32, 2);
        tensors.with("decoder_blocks.1.attn.tau", 16);

        assertRefused(tensors, "decoder_blocks.0.attn.tau");
    }

    @Test
    void pictureModelIsRecognised() {
        assertRefused(
                MadeTensors.encoder(64, 1).finalNorm(64).with("patch_embed.proj.weight", 64, 3, 16, 16), "image model");
    }

    @Test
    void otherLengthIsRecognised() {
        assertRefused(
                MadeTensors.encoder(64, 1).finalNorm(64).with("pos_embed", 1, 257, 64),
                "a length other than 1024 frames");
    }

    @Test
    void classTokenClassifierIsRecognised() {
        assertRefused(MadeTensors.encoder(64, 1).finalNorm(64).linear("head", 64, 10), "reads the class token");
    }

    @Test
    void emptyFileIsRefused() {
        assertRefused(new MadeTensors(), "missing cls_token");
    }

    @Test
    void knownLeftoversOfTrainingAreIgnored() {
        MadeTensors tensors = MadeTensors.encoder(64, 1)
                .finalNorm(64)
                .linear("decoder_emb_pixel", 64, 8)
                .linear("encoder_emb", 64, 8);

        assertThat(new AudioMaeCompiler(tensors).architecture().decoder()).isNull();
    }

    private static void assertRefused(MadeTensors tensors, String because) {
        assertThatThrownBy(() -> new AudioMaeCompiler(tensors))
                .isInstanceOf(ProblemException.class)
                .hasMessageStartingWith("made.safetensors")
                .hasMessageContaining(because);
    }
}
