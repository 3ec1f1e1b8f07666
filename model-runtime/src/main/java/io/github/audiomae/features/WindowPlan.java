package io.github.audiomae.features;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.run.ProblemException;
import java.util.ArrayList;
import java.util.List;

/// How a recording is cut into windows: equally long, at equal distances; the last one reaches the recording's end and
/// is padded.
///
/// @param windowSeconds length of a window, 0.025 … 10.24
/// @param hopSeconds distance between the starts of neighbouring windows, ≥ 0.01
public record WindowPlan(double windowSeconds, double hopSeconds) {
    /// A sound shorter than one frame (400 samples) has no features.
    private static final double SHORTEST_SECONDS = 0.025;

    private static final double TOLERANCE = 1e-9;

    /// Whole windows side by side.
    public static final WindowPlan WHOLE = new WindowPlan(SpectrogramWindow.SECONDS, SpectrogramWindow.SECONDS);

    public WindowPlan {
        if (!(windowSeconds >= SHORTEST_SECONDS && windowSeconds <= SpectrogramWindow.SECONDS)) {
            throw new ProblemException("A window is " + SHORTEST_SECONDS + " to " + SpectrogramWindow.SECONDS
                    + " seconds long, not " + windowSeconds + ".");
        }
        if (!(hopSeconds >= LogMelSpectrogram.HOP_SECONDS && Double.isFinite(hopSeconds))) {
            throw new ProblemException("Windows are at least " + LogMelSpectrogram.HOP_SECONDS + " seconds apart, not "
                    + hopSeconds + ".");
        }
    }

    /// The windows of a recording, in order; each ends where the sound ends, at the latest. A rest of less than 25 ms
    /// after the last window is left out; a recording always has at least one window.
    ///
    /// @param seconds length of the recording, ≥ 0
    public List<TimeSpan> spans(double seconds) {
        List<TimeSpan> spans = new ArrayList<>();
        double start = 0;
        while (spans.isEmpty() || start + SHORTEST_SECONDS <= seconds + TOLERANCE) {
            double end = start + windowSeconds;
            spans.add(new TimeSpan(start, Math.max(start, Math.min(end, seconds))));
            if (end + TOLERANCE >= seconds) {
                break;
            }
            start = spans.size() * hopSeconds;
        }
        return List.copyOf(spans);
    }

    /// Frames that begin within so many seconds, at most a window's.
    static int frames(double seconds) {
        double frames = Math.ceil(seconds / LogMelSpectrogram.HOP_SECONDS - 1e-6);
        return (int) Math.clamp(frames, 0, SpectrogramWindow.FRAMES);
    }
}
