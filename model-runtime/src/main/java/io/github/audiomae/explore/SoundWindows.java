package io.github.audiomae.explore;

import io.github.audiomae.audio.io.AudioSource;
import io.github.audiomae.features.LogMelSpectrogram;
import io.github.audiomae.features.Normalization;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.run.ProblemException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/// The windows of a sound of any length, computed one by one as they are asked for. Not thread-safe.
public final class SoundWindows implements Iterator<SoundWindow> {
    private final WindowPlan plan;
    private final Stretches stretches;
    private long index;
    private boolean ended;
    private Optional<SoundWindow> next = Optional.empty();

    private SoundWindows(WindowPlan plan, Stretches stretches) {
        this.plan = plan;
        this.stretches = stretches;
    }

    /// The windows of a file, read as they are needed; it is never decoded twice or as a whole.
    ///
    /// @param source stays open as long as this is used
    public static SoundWindows of(AudioSource source, WindowPlan plan, Normalization normalization) {
        return new SoundWindows(plan, new AudioStretches(source, plan, normalization));
    }

    /// The windows of features computed before; starts are rounded to a frame.
    public static SoundWindows of(LogMelSpectrogram features, WindowPlan plan, Normalization normalization) {
        return new SoundWindows(plan, new FeatureStretches(features, plan, normalization));
    }

    /// @throws ProblemException if the sound is too short for a single frame (25 ms)
    @Override
    public boolean hasNext() {
        if (next.isEmpty() && !ended) {
            Stretches.Stretch stretch = stretches.from(plan.startSeconds(index));
            ended = stretch.reachesEnd();
            next = stretch.window();
            boolean onlyOne = index == 0;
            index++;
            if (!onlyOne && next.isPresent() && next.get().window().soundFrames() < PatchGrid.PATCH_SIZE) {
                next = Optional.empty();
                ended = true;
            }
        }
        return next.isPresent();
    }

    @Override
    public SoundWindow next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the sound has no more windows");
        }
        SoundWindow window = next.orElseThrow();
        next = Optional.empty();
        return window;
    }

    /// Where windows come from.
    interface Stretches {
        /// The window that starts there.
        ///
        /// @throws ProblemException if it starts at 0 and there is not even one frame
        Stretch from(double startSeconds);

        /// @param window empty where no frame is left
        /// @param reachesEnd whether the sound ends within the window
        record Stretch(Optional<SoundWindow> window, boolean reachesEnd) {
            static final Stretch PAST_END = new Stretch(Optional.empty(), true);
        }
    }
}
