package io.github.audiomae.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumbersTest {
    @Test
    void oneIsSingularAndAllOthersArePlural() {
        assertThat(Numbers.counted(1, "window")).isEqualTo("1 window");
        assertThat(Numbers.counted(0, "window")).isEqualTo("0 windows");
        assertThat(Numbers.counted(2, "window")).isEqualTo("2 windows");
    }

    @Test
    void roundedNumbersHaveNoZerosAtTheirEndAndNoMinusBeforeZero() {
        assertThat(Numbers.rounded(10.240001, 3)).isEqualTo("10.24");
        assertThat(Numbers.rounded(1200, 1)).isEqualTo("1200");
        assertThat(Numbers.rounded(-0.0004, 3)).isEqualTo("0");
        assertThat(Numbers.fixed(1.5, 3)).isEqualTo("1.500");
    }
}
