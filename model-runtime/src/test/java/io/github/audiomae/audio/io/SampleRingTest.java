package io.github.audiomae.audio.io;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SampleRingTest {
    private final SampleRing ring = new SampleRing(4);

    @Test
    void itKeepsTheNewestSamples() {
        ring.append(new float[] {9, 1, 2, 3, 9}, 1, 3);
        assertThat(ring.start()).isZero();
        assertThat(ring.end()).isEqualTo(3);
        assertThat(copied(0, 3)).containsExactly(1, 2, 3);

        ring.append(new float[] {4, 5, 6}, 0, 3);

        assertThat(ring.start()).isEqualTo(2);
        assertThat(ring.end()).isEqualTo(6);
        assertThat(copied(2, 4)).containsExactly(3, 4, 5, 6);
        assertThat(copied(3, 2)).containsExactly(4, 5);
    }

    @Test
    void moreThanItHoldsAtOnceLeavesTheLastOnes() {
        ring.append(new float[] {1, 2, 3, 4, 5, 6, 7, 8, 9}, 0, 9);

        assertThat(ring.start()).isEqualTo(5);
        assertThat(copied(5, 4)).containsExactly(6, 7, 8, 9);
    }

    @Test
    void whereItEndsFewerAreCopied() {
        ring.append(new float[] {1, 2, 3}, 0, 3);
        float[] into = {7, 7, 7, 7};

        assertThat(ring.copy(1, into, 1, 3)).isEqualTo(2);

        assertThat(into).containsExactly(7, 2, 3, 7);
        assertThat(ring.copy(3, into, 0, 4)).isZero();
    }

    @Test
    void itBeginsAnewAnywhere() {
        ring.append(new float[] {1, 2, 3}, 0, 3);
        ring.restartAt(1_000_000_007L);
        assertThat(ring.start()).isEqualTo(ring.end()).isEqualTo(1_000_000_007L);

        ring.append(new float[] {4, 5}, 0, 2);

        assertThat(copied(1_000_000_007L, 2)).containsExactly(4, 5);
        assertThat(ring.start()).isEqualTo(1_000_000_007L);
    }

    private float[] copied(long from, int count) {
        float[] into = new float[count];
        assertThat(ring.copy(from, into, 0, count)).isEqualTo(count);
        return into;
    }
}
