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
}
