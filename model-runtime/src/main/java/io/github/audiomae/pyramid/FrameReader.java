package io.github.audiomae.pyramid;

import io.github.audiomae.audio.io.AudioSource;
import io.github.audiomae.features.KaldiFbank;
import java.util.Arrays;

/// Reads frames of a recording, a few hundred at a time. Not thread-safe.
final class FrameReader {
    /// Most frames in memory at once: 2.56 s.
    static final int MOST_FRAMES = 256;

    private final AudioSource source;
    private final FrameAnalysis analysis;
    private final int rows;
    private final float[] samples;
    private final float[] decibels;

    FrameReader(AudioSource source, SpectrogramKind kind) {
        this.source = source;
        analysis = kind.analysis();
        rows = kind.rows();
        samples = new float[(int) KaldiFbank.samples(MOST_FRAMES) + 2 * analysis.margin()];
        decibels = new float[MOST_FRAMES * rows];
    }

    /// Reads the next frames.
    ///
    /// @param count at most [#MOST_FRAMES]
    /// @return number of frames read; fewer only at the end of the sound
    int read(long firstFrame, int count) {
        int margin = analysis.margin();
        long start = firstFrame * KaldiFbank.HOP_LENGTH - margin;
        int missing = (int) Math.max(0, -start); // before the sound there is silence
        int wanted = (int) KaldiFbank.samples(count) + 2 * margin;
        Arrays.fill(samples, 0, missing, 0);
        int read = source.read(start + missing, samples, missing, wanted - missing);
        int sound = missing + read;
        Arrays.fill(samples, sound, wanted, 0); // and after it as well
        int frames = (int) Math.min(count, KaldiFbank.frames(Math.max(0, sound - margin)));
        analysis.analyse(samples, frames, decibels);
        return frames;
    }

    /// Adds one of the frames read last to a column.
    void addTo(TileDraft draft, int column, int frame) {
        float low = Float.POSITIVE_INFINITY;
        float high = Float.NEGATIVE_INFINITY;
        int from = analysis.margin() + frame * KaldiFbank.HOP_LENGTH;
        for (int i = from; i < from + KaldiFbank.HOP_LENGTH; i++) {
            low = Math.min(low, samples[i]);
            high = Math.max(high, samples[i]);
        }
        draft.add(column, decibels, frame * rows, low, high);
    }
}
