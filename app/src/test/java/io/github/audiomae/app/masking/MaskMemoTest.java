package io.github.audiomae.app.masking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Masks as sessions keep them.
class MaskMemoTest {
    @Test
    void maskThatMakesNoSenseIsLeftOut() {
        assertThat(new MaskMemo("random", 150, 0, 1, null, null).state()).isEmpty();
        assertThat(new MaskMemo("plaid", 50, 0, 1, null, null).state()).isEmpty();
        assertThat(new MaskMemo("painted", 50, 0, 1, List.of(600), null).state())
                .isEmpty();
    }
}
