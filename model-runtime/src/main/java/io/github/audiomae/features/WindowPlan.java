package io.github.audiomae.features;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.util.ArrayList;
import java.util.List;

/// How a recording is divided into windows of equal length at equal distances. The last one reaches the end of the
/// recording and is padded.
///
/// @param windowSeconds length of a window, at least 0.025 and at most what the model takes
/// @param hopSeconds distance between the starts of neighbouring windows, ≥ 0.01
/// @param mostSeconds what the model takes in one pass
public record WindowPlan(double windowSeconds, double hopSeconds, double mostSeconds) {
    /// A sound shorter than one frame has no features.
    private static final double SHORTEST_SECONDS = 0.025;

    private static final double TOLERANCE = 1e-9;

    /// Windows of the length of AudioSet's models, without overlap.
    public static final WindowPlan WHOLE = whole(Preprocessing.AUDIOSET);

    public WindowPlan {
        if (!(windowSeconds >= SHORTEST_SECONDS && windowSeconds <= mostSeconds + TOLERANCE)) {
            throw new ProblemException(
                    ProblemCode.WRONG_REQUEST,
                    Sentence.of("window.length", SHORTEST_SECONDS, mostSeconds, windowSeconds));
        }
        if (!(hopSeconds >= LogMelSpectrogram.HOP_SECONDS && Double.isFinite(hopSeconds))) {
            throw new ProblemException(
                    ProblemCode.WRONG_REQUEST, Sentence.of("window.hop", LogMelSpectrogram.HOP_SECONDS, hopSeconds));
        }
    }

    /// Windows for a model.
    public WindowPlan(double windowSeconds, double hopSeconds, Preprocessing of) {
        this(windowSeconds, hopSeconds, of.mostSeconds());
    }

    /// Windows for the models of AudioSet.
    public WindowPlan(double windowSeconds, double hopSeconds) {
        this(windowSeconds, hopSeconds, Preprocessing.AUDIOSET);
    }

    /// Windows of a model's own length, without overlap.
    public static WindowPlan whole(Preprocessing of) {
        return new WindowPlan(of.soundSeconds(), of.soundSeconds(), of);
    }

    /// The windows of a recording, in order; none extends past the end of the sound. A remainder of less than 25 ms
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

    /// The number of windows of a recording.
    ///
    /// @param seconds its length, ≥ 0
    public int windows(double seconds) {
        return spans(seconds).size();
    }

    /// Number of frames that begin within so many seconds, at most `mostFrames`.
    static int frames(double seconds, int mostFrames) {
        double frames = Math.ceil(seconds / LogMelSpectrogram.HOP_SECONDS - 1e-6);
        return (int) Math.clamp(frames, 0, mostFrames);
    }
}
