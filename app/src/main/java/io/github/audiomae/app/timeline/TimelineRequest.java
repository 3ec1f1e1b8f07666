package io.github.audiomae.app.timeline;

import io.github.audiomae.app.fx.Work;
import io.github.audiomae.audio.io.ChannelChoice;
import io.github.audiomae.explore.ClassTimeline;
import io.github.audiomae.explore.TimelineKey;
import io.github.audiomae.explore.TimelineStore;
import io.github.audiomae.features.Preprocessing;
import io.github.audiomae.features.WindowPlan;
import io.github.audiomae.files.Sha256;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.recordings.TimelineScan;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import io.github.audiomae.run.Turns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// What is to be classified, by which model, with which hop. Equal requests have equal timelines, so that no work is
/// repeated.
///
/// @param file the recording
/// @param bytes its size
/// @param modified when it was last written, in milliseconds since 1970
/// @param channel which channel is classified
/// @param model the classifying model
/// @param hopSeconds distance between the starts of neighbouring windows
record TimelineRequest(
        Path file, long bytes, long modified, ChannelChoice channel, ModelFolder model, double hopSeconds) {
    private static final double LEAST_WINDOW_SECONDS = 2;

    /// The request for a file in its current state.
    static TimelineRequest of(Path file, ChannelChoice channel, ModelFolder model, double hopSeconds) {
        try {
            return new TimelineRequest(
                    file, Files.size(file), Files.getLastModifiedTime(file).toMillis(), channel, model, hopSeconds);
        } catch (IOException e) {
            return new TimelineRequest(
                    file, 0, 0, channel, model, hopSeconds); // classifying it will report the problem
        }
    }

    /// Windows are twice as long as the hop, but at least two seconds: shorter ones are classified poorly.
    WindowPlan plan() {
        return plan(hopSeconds, model.manifest().preprocessing());
    }

    /// The key of the timeline on disk; computing it reads the whole file.
    ///
    /// @throws ProblemException if the file cannot be read
    TimelineKey key(CancellationToken token) {
        try {
            return new TimelineKey(bytes, Sha256.of(file, token), model.sha256(), plan(), channel, false);
        } catch (IOException e) {
            throw new ProblemException(ProblemCode.SOUND_MISSING, Sentence.of("sound.moved", file), e);
        }
    }

    /// Looks up an earlier timeline. Reads the sound only if the store may have one.
    ///
    /// @param store keeps earlier timelines
    Work<Optional<ClassTimeline>> recall(TimelineStore store) {
        return (token, progress) -> store.knowsSoundOf(bytes) ? store.find(key(token)) : Optional.empty();
    }

    /// Classifies the recording, continuing an earlier timeline.
    ///
    /// @param store keeps earlier timelines
    /// @param latest holds the timeline so far, for any thread
    Work<ClassTimeline> scan(
            LoadedModel runner, Turns turns, TimelineStore store, AtomicReference<@Nullable ClassTimeline> latest) {
        return (token, progress) -> new TimelineScan(runner, turns, store).scan(file, key(token), token, soFar -> {
            latest.set(soFar);
            progress.report(soFar.known(), soFar.windows(), "");
        });
    }

    static WindowPlan plan(double hopSeconds, Preprocessing of) {
        double window =
                Math.clamp(2 * hopSeconds, Math.min(LEAST_WINDOW_SECONDS, of.soundSeconds()), of.soundSeconds());
        return new WindowPlan(window, hopSeconds, of);
    }
}
