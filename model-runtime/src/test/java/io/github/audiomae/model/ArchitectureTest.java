package io.github.audiomae.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArchitectureTest {
    @Test
    void officialModelsAreNamedByTheirSize() {
        assertThat(new AudioMaeArchitecture(768, 12, 12, new AudioMaeArchitecture.Decoder(512, 16, 16), 0, 136_992_768)
                        .describe())
                .hasToString("ViT-B encoder, 16-block local decoder, 137 M parameters");
        assertThat(new AudioMaeArchitecture(768, 12, 12, null, 527, 86_053_391).describe())
                .hasToString("ViT-B encoder, 527 classes, 86.1 M parameters");
    }

    @Test
    void otherSizesAreSpelledOut() {
        assertThat(new AudioMaeArchitecture(64, 2, 1, null, 0, 100_000).describe())
                .hasToString("2-block, 64-wide ViT encoder, 0.1 M parameters");
    }
}
