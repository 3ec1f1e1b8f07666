package io.github.audiomae.audio.io;

/// The most recent samples of a stream that only moves forward, so that overlapping reads need no seeking. Not
/// thread-safe.
final class SampleRing {
    private final float[] samples;
    private long start;
    private long end;

    /// @param capacity number of samples kept
    SampleRing(int capacity) {
        samples = new float[capacity];
    }

    /// Index of the oldest sample kept.
    long start() {
        return start;
    }

    /// Index after the newest sample.
    long end() {
        return end;
    }

    /// Forgets everything; the next sample appended has this index.
    void restartAt(long index) {
        start = index;
        end = index;
    }

    /// Adds samples, dropping the oldest ones.
    void append(float[] source, int offset, int count) {
        for (int i = 0; i < count; ) {
            int position = (int) ((end + i) % samples.length);
            int run = Math.min(count - i, samples.length - position);
            System.arraycopy(source, offset + i, samples, position, run);
            i += run;
        }
        end += count;
        start = Math.max(start, end - samples.length);
    }

    /// Copies samples that the ring holds.
    ///
    /// @param from index of the first, within `start() … end()`
    /// @return number of samples copied: `count`, or fewer where the ring ends
    int copy(long from, float[] into, int offset, int count) {
        int available = (int) Math.min(count, end - from);
        for (int i = 0; i < available; ) {
            int position = (int) ((from + i) % samples.length);
            int run = Math.min(available - i, samples.length - position);
            System.arraycopy(samples, position, into, offset + i, run);
            i += run;
        }
        return available;
    }
}
