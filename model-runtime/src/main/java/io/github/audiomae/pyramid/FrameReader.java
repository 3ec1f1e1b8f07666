package io.github.audiomae.pyramid;

import io.github.audiomae.audio.io.AudioSource;
import java.util.Arrays;

/// Reads frames of a recording, a few hundred at a time. Not thread-safe.
final class FrameReader {
    /// Most frames in memory at once: as many as a tile has columns.
    static final int MOST_FRAMES = 256;

    private final AudioSource source;
    private final FrameAnalysis analysis;
    private final int rows;
    private final int hop;
    private final float[] samples;
    private final float[] decibels;
    private int step;

    FrameReader(AudioSource source, SpectrogramForm form) {
        this.source = source;
        analysis = FrameAnalysis.of(form);
        rows = form.rows();
        hop = form.hop();
        samples = new float[analysis.samples(MOST_FRAMES, hop << form.denseResolution())];
        decibels = new float[MOST_FRAMES * rows];
    }

    /// Reads the next frames.
    ///
    /// @param firstFrame counted in the distance of frames
    /// @param count at most [#MOST_FRAMES]
    /// @param coarseness frames are `2^coarseness` frames of resolution 0 apart, at most those of the dense
    ///     resolution
    /// @return number of frames read; fewer only at the end of the sound
    int read(long firstFrame, int count, int coarseness) {
        step = hop << coarseness;
        int margin = analysis.margin(step);
        long start = firstFrame * step - margin;
        int missing = (int) Math.max(0, -start); // before the sound there is silence
        int wanted = analysis.samples(count, step);
        Arrays.fill(samples, 0, Math.min(missing, wanted), 0);
        int read = missing >= wanted ? 0 : source.read(start + missing, samples, missing, wanted - missing);
        int sound = missing + read;
        Arrays.fill(samples, Math.min(sound, wanted), wanted, 0); // and after it as well
        int frames = (int) Math.min(count, analysis.frames(sound - margin, step));
        analysis.analyse(samples, frames, step, decibels);
        return frames;
    }

    /// Adds one of the frames read last to a column.
    void addTo(TileDraft draft, int column, int frame) {
        float low = Float.POSITIVE_INFINITY;
        float high = Float.NEGATIVE_INFINITY;
        int from = analysis.margin(step) + frame * step;
        int to = Math.min(from + step, samples.length);
        for (int i = from; i < to; i++) {
            low = Math.min(low, samples[i]);
            high = Math.max(high, samples[i]);
        }
        draft.add(column, decibels, frame * rows, low, high);
    }
}
