package io.github.audiomae.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoundFamilyTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HUMAN | Speech",
                "HUMAN | Children playing",
                "ANIMAL | Animal",
                "ANIMAL | Whale vocalization",
                "MUSIC | Music",
                "MUSIC | Scary music",
                "NATURE | Wind",
                "NATURE | Crackle",
                "THINGS | Vehicle",
                "THINGS | Arrow",
                "AMBIGUOUS | Thunk",
                "THINGS | Chorus effect",
                "AMBIGUOUS | Basketball bounce",
                "AMBIGUOUS | Pulse",
                "BACKGROUND | Inside, small room",
                "BACKGROUND | Field recording"
            })
    void everyStretchOfTheListBeginsAndEndsWithTheRightClass(SoundFamily family, String label) {
        assertThat(SoundFamily.ofLabel(label)).contains(family);
        assertThat(SoundFamily.of(ClassLabels.audioSet().indexOf(label))).isEqualTo(family);
    }

    @Test
    void everyClassHasAFamilyAndEveryFamilyHasClasses() {
        List<SoundFamily> families =
                IntStream.range(0, 527).mapToObj(SoundFamily::of).toList();

        assertThat(families).contains(SoundFamily.values());
    }

    @Test
    void otherClassesHaveNone() {
        assertThat(SoundFamily.ofLabel("my neighbour's door")).isEmpty();
        assertThatThrownBy(() -> SoundFamily.of(527)).isInstanceOf(IllegalArgumentException.class);
    }
}
