package io.github.audiomae.playback;

import io.github.audiomae.audio.io.AudioSource;

/// Samples of one channel that can be read at any position.
public interface SampleSource {
    /// Reads samples.
    ///
    /// @param from index of the first sample, ≥ 0
    /// @param into receives them from index `offset` on
    /// @return number of samples read; fewer than `count` only at the end
    int read(long from, float[] into, int offset, int count);

    /// Samples per second.
    int sampleRateHz();

    /// The samples of an open sound.
    static SampleSource of(AudioSource sound) {
        return new SampleSource() {
            @Override
            public int read(long from, float[] into, int offset, int count) {
                return sound.read(from, into, offset, count);
            }

            @Override
            public int sampleRateHz() {
                return sound.sampleRateHz();
            }
        };
    }
}
