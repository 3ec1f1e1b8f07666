package io.github.audiomae.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PreprocessingTest {
    private static final Preprocessing AUDIOSET = Preprocessing.AUDIOSET;

    @Test
    void aWindowOfAudioSetIs1024FramesOfTenMilliseconds() {
        assertThat(AUDIOSET.windowSeconds()).isEqualTo(10.24);
        assertThat(AUDIOSET.soundSeconds()).isEqualTo(10.24);
        assertThat(AUDIOSET.mostSeconds()).isEqualTo(10.24);
        assertThat(AUDIOSET.upTo(6144).mostSeconds()).isEqualTo(61.44);
        assertThat(AUDIOSET.upTo(6144).soundSeconds()).isEqualTo(10.24);
    }

    @Test
    void aClipHoldsLessSoundThanItsFrames() {
        Preprocessing clips = AUDIOSET.of(512).clips(32_000, 5);

        assertThat(clips.windowSeconds()).isEqualTo(5.12);
        assertThat(clips.soundSeconds()).isEqualTo(5);
        assertThat(clips.mostSeconds()).isEqualTo(5);
        assertThat(clips.soundFrames(512)).isEqualTo(1 + (5 * 32_000 - 800) / 320);
        assertThat(clips.soundFrames(100)).isEqualTo(100);
    }

    @Test
    void modelsOfTheSameFramesDifferInTheirScalingAtMost() {
        assertThat(AUDIOSET.hasFramesOf(AUDIOSET.scaled(1, 5))).isTrue();
        assertThat(AUDIOSET.hasFramesOf(AUDIOSET.upTo(2048))).isTrue();
        assertThat(AUDIOSET.hasFramesOf(AUDIOSET.of(512))).isFalse();
        assertThat(AUDIOSET.hasFramesOf(AUDIOSET.clips(16_000, 5))).isFalse();
        Preprocessing clips = AUDIOSET.clips(16_000, 5);
        assertThat(clips.hasFramesOf(AUDIOSET.clips(16_000, 5))).isTrue();
        assertThat(clips.hasFramesOf(AUDIOSET.clips(32_000, 5))).isFalse();
        assertThat(clips.hasFramesOf(AUDIOSET.clips(16_000, 6))).isFalse();
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThat(AUDIOSET.of(1).frames()).isEqualTo(1);
        assertThat(AUDIOSET.upTo(1024).mostFrames()).isEqualTo(1024);
        assertThatThrownBy(() -> AUDIOSET.of(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AUDIOSET.upTo(1023)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FrameTiming(999)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new FrameTiming(1000).frameLength()).isEqualTo(25);
        assertThat(new FrameTiming(16_000).fourierLength()).isEqualTo(512);
    }
}
