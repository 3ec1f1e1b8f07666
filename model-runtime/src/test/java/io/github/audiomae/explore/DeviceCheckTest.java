package io.github.audiomae.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DeviceCheckTest {
    @Test
    void differencesAreLargestAndRelative() {
        DeviceCheck.Difference difference =
                DeviceCheck.difference("logits", new float[] {1, -4, 2}, new float[] {1.5f, -4, 1.75f});

        assertThat(difference.largest()).isEqualTo(0.5);
        assertThat(difference.relative()).isCloseTo(0.125, within(1e-12));
    }
}
