package io.github.audiomae.app.timeline;

import io.github.audiomae.app.fx.Work;
import io.github.audiomae.audio.io.AudioSource;
import io.github.audiomae.explore.ClassTimeline;
import io.github.audiomae.explore.TimelineKey;
import io.github.audiomae.explore.TimelineScan;
import io.github.audiomae.explore.TimelineStore;
import io.github.audiomae.features.SoundWindowSource;
import io.github.audiomae.features.WindowSource;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.Progress;
import io.github.audiomae.run.Turns;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Hears one recording in the background, from where it was left off; what was heard is kept, also when it is stopped.
///
/// @param store knows what was heard before
/// @param latest holds what was heard so far, for any thread
record TimelineWork(
        TimelineOrder order,
        LoadedModel model,
        Turns turns,
        TimelineStore store,
        AtomicReference<@Nullable ClassTimeline> latest)
        implements Work<ClassTimeline> {
    private static final Duration KEPT_EVERY = Duration.ofMinutes(1);

    @Override
    public ClassTimeline run(CancellationToken token, Progress progress) {
        TimelineKey key = order.key(token);
        Optional<ClassTimeline> before = store.find(key);
        AtomicLong kept = new AtomicLong(System.nanoTime());
        try (WindowSource source = new SoundWindowSource(AudioSource.open(order.file()))) {
            return new TimelineScan(model, turns).scan(source, order.plan(), before, token, soFar -> {
                latest.set(soFar);
                if (System.nanoTime() - kept.get() > KEPT_EVERY.toNanos()) {
                    store.keep(key, soFar); // the program may end before this does
                    kept.set(System.nanoTime());
                }
                progress.report(soFar.known(), soFar.windows(), "");
            });
        } finally {
            ClassTimeline heard = latest.get();
            if (heard != null) {
                store.keep(key, heard);
            }
        }
    }
}
