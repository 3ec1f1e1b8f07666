package io.github.audiomae.app.spectrogram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

class ClassColoursTest {
    @Test
    void classesOfAFamilyShareItsHue() {
        ClassColours colours = new ClassColours(true, List.of("Speech", "Dog", "Cat", "own class"));

        assertThat(colours.hue(0)).isEqualTo(Color.web("#7fd08a"));
        assertThat(colours.hue(1)).isEqualTo(colours.hue(2)).isEqualTo(Color.web("#c792ea"));
        assertThat(colours.hue(3)).isEqualTo(Color.web("#7d879c"));
    }

    @Test
    void firstSevenClassesOfAnotherModelHaveTheSevenHuesInOrder() {
        ClassColours colours = new ClassColours(true, List.of("a", "b", "c", "d", "e", "f", "g", "h"));

        assertThat(List.of(0, 1, 2, 3, 4, 5, 6).stream().map(colours::hue)).doesNotHaveDuplicates();
        assertThat(colours.hue(2)).isEqualTo(Color.web("#5cc8d7"));
        assertThat(colours.hue(7)).isEqualTo(Color.web("#7d879c"));
    }

    @Test
    void higherScoresAreStronger() {
        ClassColours colours = new ClassColours(false, List.of("Speech"));

        assertThat(colours.of(0, 0.3, 0.3).getOpacity()).isCloseTo(0.35, within(1e-6));
        assertThat(colours.of(0, 0.65, 0.3).getOpacity()).isCloseTo(0.675, within(1e-6));
        assertThat(colours.of(0, 1, 0.3).getOpacity()).isEqualTo(1);
    }
}
