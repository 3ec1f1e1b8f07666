package io.github.audiomae.app.recording;

import io.github.audiomae.features.MelAxis;
import io.github.audiomae.plot.AxisScale;

/// What the spectrogram of a recording shows, and how its frequencies are distributed.
public enum RecordingScale {
    /// What a model reads: mel bins of the sound at 16 kHz.
    MODEL(AxisScale.Kind.MEL),
    /// The sound at its own rate up to its Nyquist frequency, on a linear axis.
    LINEAR(AxisScale.Kind.LINEAR),
    /// The same on a logarithmic axis of three decades.
    LOGARITHMIC(AxisScale.Kind.LOGARITHMIC),
    /// The same on a mel axis.
    MEL(AxisScale.Kind.MEL);

    private final AxisScale.Kind kind;

    RecordingScale(AxisScale.Kind kind) {
        this.kind = kind;
    }

    /// The whole axis of a recording.
    AxisScale axis(int sampleRateHz) {
        return this == MODEL ? AxisScale.ofModel(MelAxis.SHOWN) : AxisScale.whole(kind, sampleRateHz / 2.0);
    }
}
