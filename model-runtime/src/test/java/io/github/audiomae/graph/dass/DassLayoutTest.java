package io.github.audiomae.graph.dass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.audiomae.checkpoint.TensorTable;
import io.github.audiomae.graph.AudioMaeCompiler;
import io.github.audiomae.graph.FamilyCompiler;
import io.github.audiomae.graph.MadeTensors;
import io.github.audiomae.run.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Test;

class DassLayoutTest {
    @Test
    void publishedSizesAreRecognisedByTheirTensors() {
        MadeTensors small = MadeDass.published(MadeDass.SMALL);
        MadeTensors medium = MadeDass.published(MadeDass.MEDIUM);

        assertThat(small.tensors()).hasSize(276);
        assertThat(medium.tensors()).hasSize(492);
        assertThat(new DassCompiler(small).architecture().describe())
                .hasToString("DASS-small, 527 classes, 29.9 M parameters");
        assertThat(new DassCompiler(medium).architecture().describe())
                .hasToString("DASS-medium, 527 classes, 48.6 M parameters");
        assertThat(new DassCompiler(small).architecture().parameters()).isEqualTo(29_884_463);
        assertThat(new DassCompiler(medium).architecture().parameters()).isEqualTo(48_648_239);
    }

    @Test
    void everyFamilyIsFoundByItsTensors() throws Exception {
        try (TensorTable dass = TensorTable.open(GoldenDass.file("model.safetensors"))) {
            assertThat(FamilyCompiler.recognise(dass).family()).isInstanceOf(DassFamily.class);
        }
        assertThat(FamilyCompiler.recognise(MadeTensors.encoder(64, 1))
                        .family()
                        .open(MadeTensors.encoder(64, 1).finalNorm(64)))
                .isInstanceOf(AudioMaeCompiler.class);
        assertThat(FamilyCompiler.recognise(MadeTensors.none()).family().family())
                .isEqualTo("audio-mae");
    }

    @Test
    void otherModelsOfTheSamePrefixAreNotTakenForReleases() {
        MadeTensors ast = MadeTensors.none().with("module.v.cls_token", 1, 1, 8).with("module.v.norm.weight", 8);

        assertThat(FamilyCompiler.recognise(ast).family()).isNotInstanceOf(DassFamily.class);
        assertThat(FamilyCompiler.recognise(new ReleasedDass(MadeDass.of(List.of(1, 1), 16)))
                        .family())
                .isInstanceOf(DassFamily.class);
    }

    @Test
    void theScansTensorsMayBeCutOtherwise() {
        MadeTensors tensors = MadeDass.of(List.of(1, 1), 32)
                .with("dass.layers.0.blocks.0.op.x_proj.weight", 4, 4, 32)
                .with("dass.layers.0.blocks.0.op.dt_projs.weight", 4, 32, 2)
                .with("dass.layers.0.blocks.0.op.A_logs", 4, 32, 1);

        assertThat(new DassCompiler(tensors).architecture().widths()).containsExactly(32, 64);
    }

    @Test
    void wrongTensorsAreNamed() {
        assertRefused(
                MadeDass.of(List.of(1, 1), 16).without("dass.layers.1.blocks.0.op.Ds"),
                "missing dass.layers.1.blocks.0.op.Ds.");
        assertRefused(
                MadeDass.of(List.of(1, 1), 16).with("dass.layers.0.blocks.0.op.out_act", 1),
                "unexpected dass.layers.0.blocks.0.op.out_act.");
        assertRefused(
                MadeDass.of(List.of(1, 1), 16).with("dass.layers.0.blocks.0.op.A_logs", 64, 16),
                "A_logs [64, 16] instead of [64, 1]");
    }

    private static void assertRefused(MadeTensors tensors, String because) {
        assertThatThrownBy(() -> new DassCompiler(tensors))
                .isInstanceOf(ProblemException.class)
                .hasMessageStartingWith("made.safetensors is not a DASS checkpoint")
                .hasMessageContaining(because);
    }
}
