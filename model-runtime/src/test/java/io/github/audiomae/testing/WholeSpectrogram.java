package io.github.audiomae.testing;

import io.github.audiomae.audio.io.AudioSource;
import io.github.audiomae.features.FeatureReader;
import io.github.audiomae.features.LogMelSpectrogram;
import io.github.audiomae.run.CancellationToken;
import java.util.Arrays;

/// The features of a whole sound, in memory.
public final class WholeSpectrogram {
    private float[] values = {};

    private WholeSpectrogram() {}

    /// Reads a sound to its end.
    public static LogMelSpectrogram of(AudioSource source) {
        WholeSpectrogram whole = new WholeSpectrogram();
        new FeatureReader().readAll(source, CancellationToken.none(), whole::add);
        return new LogMelSpectrogram(whole.values);
    }

    private void add(float[] more, int frames) {
        int before = values.length;
        int count = frames * LogMelSpectrogram.MEL_BINS;
        values = Arrays.copyOf(values, before + count);
        System.arraycopy(more, 0, values, before, count);
    }
}
