package io.github.audiomae.app.timeline;

import io.github.audiomae.app.fx.Work;
import io.github.audiomae.explore.ClassTimeline;
import io.github.audiomae.explore.TimelineStore;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.recordings.TimelineScan;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.Progress;
import io.github.audiomae.run.Turns;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Classifies one recording in the background, continuing an earlier timeline.
///
/// @param store keeps earlier timelines
/// @param latest holds the timeline so far, for any thread
record TimelineWork(
        TimelineOrder order,
        LoadedModel model,
        Turns turns,
        TimelineStore store,
        AtomicReference<@Nullable ClassTimeline> latest)
        implements Work<ClassTimeline> {
    @Override
    public ClassTimeline run(CancellationToken token, Progress progress) {
        return new TimelineScan(model, turns, store).scan(order.file(), order.key(token), token, soFar -> {
            latest.set(soFar);
            progress.report(soFar.known(), soFar.windows(), "");
        });
    }
}
