package io.github.audiomae.app.spectrogram;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.colour.ColourMap;
import io.github.audiomae.plot.ColourChoice;
import io.github.audiomae.plot.ValueRange;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.junit.jupiter.api.Test;

class DisplayViewModelTest {
    private static final ValueRange QUIET = new ValueRange(-90, -20);

    private final DisplayViewModel display = new DisplayViewModel();
    private final ObjectProperty<ColourMap> map = new SimpleObjectProperty<>(ColourMap.MAGMA);

    @Test
    void coloursFollowTheSoundUntilARangeIsFixed() {
        ObservableValue<ColourChoice> choice = display.choice(map);
        assertThat(choice.getValue()).isEqualTo(new ColourChoice(ColourMap.MAGMA, null));

        display.fixedRange(LevelScale.MEL).set(QUIET);
        assertThat(choice.getValue()).isEqualTo(new ColourChoice(ColourMap.MAGMA, QUIET));

        display.fixedRange(LevelScale.MEL).set(null);
        assertThat(choice.getValue().fixed()).isNull();
    }

    @Test
    void colourMapIsFollowed() {
        ObservableValue<ColourChoice> choice = display.choice(map);

        map.set(ColourMap.GREY);

        assertThat(choice.getValue().map()).isEqualTo(ColourMap.GREY);
    }

    /// Their decibels have different reference points.
    @Test
    void decibelsOfTheTwoKindsAreFixedApart() {
        display.fixedRange(LevelScale.FULL_SCALE).set(QUIET);

        assertThat(display.fixedRange(LevelScale.MEL).get()).isNull();
        assertThat(display.choice(map).getValue().fixed()).isNull();
    }
}
