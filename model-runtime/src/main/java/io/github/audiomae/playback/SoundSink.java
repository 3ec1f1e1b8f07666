package io.github.audiomae.playback;

/// Takes the samples that are played: a sound device, or a recorder for tests.
public interface SoundSink extends AutoCloseable {
    /// Samples per second that it plays.
    int sampleRateHz();

    /// Takes samples, waiting until there is room.
    ///
    /// @param samples full scale ±1; not kept
    /// @param count of the first samples
    void write(float[] samples, int count);

    /// Number of samples that were heard so far.
    long heard();

    /// Plays what was written.
    void drain();

    /// Drops what was written and not heard.
    void flush();

    @Override
    void close();
}
