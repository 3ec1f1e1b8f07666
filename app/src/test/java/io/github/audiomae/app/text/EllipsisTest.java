package io.github.audiomae.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EllipsisTest {
    @Test
    void shortNamesStayWhole() {
        assertThat(Ellipsis.middle("rain.ogg", 8)).isEqualTo("rain.ogg");
    }

    @Test
    void longNamesKeepStartAndEnding() {
        assertThat(Ellipsis.middle("dawn chorus behind the old mill.wav", 15))
                .isEqualTo("dawn ch…ill.wav")
                .hasSize(15);
    }

    @Test
    void charactersOfTwoUnitsAreNotCutInTwo() {
        assertThat(Ellipsis.middle("🐦🐦🐦🐦🐦🐦", 3)).isEqualTo("🐦…🐦");
    }
}
