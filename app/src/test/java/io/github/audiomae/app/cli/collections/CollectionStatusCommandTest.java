package io.github.audiomae.app.cli.collections;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CollectionStatusCommandTest {
    @Test
    void soundIsCountedInUnitsThatFit() {
        assertThat(CollectionStatusCommand.length(12)).isEqualTo("12 s");
        assertThat(CollectionStatusCommand.length(240)).isEqualTo("4 min");
        assertThat(CollectionStatusCommand.length(12_600)).isEqualTo("3.5 h");
    }
}
