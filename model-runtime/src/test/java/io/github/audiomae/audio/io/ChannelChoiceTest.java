package io.github.audiomae.audio.io;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChannelChoiceTest {
    @Test
    void aMixIsSaidAsMixAndCountsAsTheFirstChannel() {
        assertThat(ChannelChoice.average()).hasToString("mix");
        assertThat(ChannelChoice.parse("mix")).contains(ChannelChoice.average());
        assertThat(ChannelChoice.average().number()).isEqualTo(1);
    }

    @Test
    void aChannelIsSaidByItsNumberFromOne() {
        assertThat(ChannelChoice.single(1)).hasToString("2");
        assertThat(ChannelChoice.parse("2")).contains(ChannelChoice.single(1));
        assertThat(ChannelChoice.single(1).number()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "1.5", "Mix", "left", "2147483648"})
    void nothingElseIsAChannel(String text) {
        assertThat(ChannelChoice.parse(text)).isEmpty();
    }
}
