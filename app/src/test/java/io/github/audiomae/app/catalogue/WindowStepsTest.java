package io.github.audiomae.app.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class WindowStepsTest {
    private final ObjectProperty<Double> window = new SimpleObjectProperty<>(10.24);
    private final ObjectProperty<Double> hop = new SimpleObjectProperty<>(10.24);
    private final WindowSteps steps = new WindowSteps(window, hop);

    @Test
    void theHopFollowsTheWindow() {
        window.set(5.0);
        assertThat(hop.get()).isEqualTo(5);
        assertThat(steps.leftOut().get()).isZero();
    }

    @Test
    void aHopThatWasSetStays() {
        hop.set(2.0);
        window.set(5.0);
        assertThat(hop.get()).isEqualTo(2);
        assertThat(steps.leftOut().get()).isZero();
    }

    @Test
    void aHopThatIsSetBackFollowsAgain() {
        hop.set(2.0);
        hop.set(10.24);
        window.set(5.0);
        assertThat(hop.get()).isEqualTo(5);
    }

    @Test
    void betweenWindowsSoundIsLeftOut() {
        hop.set(10.0);
        window.set(4.0);
        assertThat(steps.leftOut().get()).isCloseTo(0.6, within(1e-12));
    }
}
