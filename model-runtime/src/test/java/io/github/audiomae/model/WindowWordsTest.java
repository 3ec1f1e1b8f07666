package io.github.audiomae.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.features.Preprocessing;
import io.github.audiomae.patches.PatchOrder;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WindowWordsTest {
    @Test
    void lengthRateAndPatchesAreSaid() {
        Preprocessing birds = Preprocessing.AUDIOSET.of(512).clips(32_000, 5);
        Grid overlapping = new Grid(101, 12, 16, 10, PatchOrder.FREQUENCY_MAJOR);

        assertThat(WindowWords.of(Preprocessing.AUDIOSET, Grid.over(Preprocessing.AUDIOSET)))
                .hasToString("10.24 s at 16 kHz, 64 × 8 patches");
        assertThat(WindowWords.of(birds, Grid.over(birds))).hasToString("5 s at 32 kHz, 32 × 8 patches");
        assertThat(WindowWords.of(Preprocessing.AUDIOSET, overlapping).in(Locale.GERMAN))
                .isEqualTo("10,24 s bei 16 kHz, 101 × 12 überlappende Patches, von denen sich keiner verdecken lässt");
        assertThat(WindowWords.of(Preprocessing.AUDIOSET.upTo(6144), null))
                .hasToString("up to 61.44 s at 16 kHz, no patches to hide");
    }
}
