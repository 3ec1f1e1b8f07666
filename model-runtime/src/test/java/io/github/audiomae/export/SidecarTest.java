package io.github.audiomae.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SidecarTest {
    @Test
    void sidecarsLieBesideTheirFile() {
        assertThat(Sidecar.of(Path.of("x/birds.npy"), ".index.csv")).isEqualTo(Path.of("x/birds.index.csv"));
        assertThat(Sidecar.of(Path.of("birds"), ".index.csv")).isEqualTo(Path.of("birds.index.csv"));
        assertThat(Sidecar.appended(Path.of("x/birds.csv"), ".meta.json")).isEqualTo(Path.of("x/birds.csv.meta.json"));
    }

    @Test
    void namesThatBeginWithADotHaveNoEnding() {
        assertThat(Sidecar.of(java.nio.file.Path.of("a/.hidden"), ".x"))
                .isEqualTo(java.nio.file.Path.of("a/.hidden.x"));
        assertThat(Sidecar.of(java.nio.file.Path.of("a/plain"), ".x")).isEqualTo(java.nio.file.Path.of("a/plain.x"));
    }
}
