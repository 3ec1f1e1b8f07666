package io.github.audiomae.audio.io;

import io.github.audiomae.audio.Waveform;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.Progress;
import java.util.Arrays;

/// The lowest and the highest sample of equal stretches of a recording: enough to draw all of it in one line, however
/// long it is. Immutable.
public final class WaveformOverview {
    /// No more stretches than this: memory does not grow with the recording.
    static final int MOST_STRETCHES = 4096;

    private static final int FIRST_STRETCH = 64;
    private static final int BLOCK = Waveform.SAMPLE_RATE_HZ;

    private final float[] low;
    private final float[] high;
    private final long samples;

    private WaveformOverview(float[] low, float[] high, long samples) {
        this.low = low;
        this.high = high;
        this.samples = samples;
    }

    /// Reads a recording to its end, second by second.
    ///
    /// @param progress hears the seconds read; the total is what the file declares
    public static WaveformOverview read(AudioSource source, CancellationToken token, Progress progress) {
        Collector collector = new Collector();
        float[] block = new float[BLOCK];
        long declared = Math.round(source.info().declaredSeconds().orElse(0));
        long at = 0;
        while (true) {
            token.throwIfCancelled();
            int read = source.read(at, block, 0, BLOCK);
            collector.add(block, read);
            at += read;
            progress.report(Math.min(at / BLOCK, declared), declared, "");
            if (read < BLOCK) {
                return collector.overview(at);
            }
        }
    }

    /// Number of stretches.
    public int stretches() {
        return low.length;
    }

    /// The lowest sample of a stretch.
    public float low(int stretch) {
        return low[stretch];
    }

    /// The highest sample of a stretch.
    public float high(int stretch) {
        return high[stretch];
    }

    /// Exact length of the recording.
    public double seconds() {
        return samples / (double) Waveform.SAMPLE_RATE_HZ;
    }

    /// Fills stretches one after the other; when there are too many, joins them in pairs.
    private static final class Collector {
        private final float[] low = new float[MOST_STRETCHES];
        private final float[] high = new float[MOST_STRETCHES];
        private long stretchSamples = FIRST_STRETCH;
        private int count;
        private long inLast;

        void add(float[] block, int samples) {
            for (int i = 0; i < samples; i++) {
                if (count == 0 || inLast == stretchSamples) {
                    begin();
                }
                float sample = block[i];
                low[count - 1] = Math.min(low[count - 1], sample);
                high[count - 1] = Math.max(high[count - 1], sample);
                inLast++;
            }
        }

        private void begin() {
            if (count == MOST_STRETCHES) {
                joinPairs();
            }
            low[count] = Float.POSITIVE_INFINITY;
            high[count] = Float.NEGATIVE_INFINITY;
            count++;
            inLast = 0;
        }

        private void joinPairs() {
            count /= 2;
            for (int i = 0; i < count; i++) {
                low[i] = Math.min(low[2 * i], low[2 * i + 1]);
                high[i] = Math.max(high[2 * i], high[2 * i + 1]);
            }
            stretchSamples *= 2;
        }

        WaveformOverview overview(long samples) {
            return new WaveformOverview(Arrays.copyOf(low, count), Arrays.copyOf(high, count), samples);
        }
    }
}
