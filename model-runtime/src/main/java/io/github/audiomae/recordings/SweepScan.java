package io.github.audiomae.recordings;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.features.Preprocessing;
import io.github.audiomae.features.WindowPlan;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.pipeline.PlacedWindow;
import io.github.audiomae.pipeline.RecordingInput;
import io.github.audiomae.pipeline.WindowPipeline;
import io.github.audiomae.pipeline.WindowSink;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Progress;
import io.github.audiomae.run.Sentence;
import io.github.audiomae.run.Turns;
import io.github.audiomae.sweep.Sweep;
import io.github.audiomae.sweep.SweepPlan;
import io.github.audiomae.sweep.SweepPoint;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Sweeps the first window of each of many recordings. The models are not closed here.
public final class SweepScan {
    /// One window per recording: the next would begin after 30 years.
    private static final double HOP_SECONDS = 1e9;

    private final LoadedModel model;
    private final Sweep sweep;

    /// @param model must be able to reconstruct
    /// @param classifying takes the same windows; null for no classes
    /// @param turns gives the models to one piece of work at a time; a turn is one mask
    public SweepScan(LoadedModel model, @Nullable LoadedModel classifying, Turns turns) {
        this.model = model;
        sweep = new Sweep(model, classifying, 1, turns);
    }

    /// A mask of a recording and what came of it.
    public record Found(Path file, SweepPoint point) {}

    /// Sweeps recordings. Blocking.
    ///
    /// @param reader how recordings are read
    /// @param found receives the points of each recording when all of its masks are done
    /// @param progress counts masks
    /// @return all points
    /// @throws CancellationException if `token` was cancelled
    public List<Found> run(
            List<Path> files,
            RecordingReader reader,
            SweepPlan plan,
            Consumer<List<Found>> found,
            RecordingsListener listener,
            Progress progress,
            CancellationToken token) {
        Preprocessing as = model.manifest().preprocessing();
        WindowPlan first = new WindowPlan(as.soundSeconds(), HOP_SECONDS, as);
        Iterable<RecordingInput> recordings = () -> files.stream()
                .map(file -> new RecordingInput(file, reader.opening(file), first))
                .iterator();
        Sink sink = new Sink(found, listener);
        Count count = new Count(progress, (long) files.size() * plan.steps().size());
        // The sweep takes a turn for each mask, so the pipeline must not hold one for all of them.
        new WindowPipeline<>(model, (batch, stop) -> points(batch, plan, count, stop), Turns.ALONE)
                .run(recordings, sink, token);
        return List.copyOf(sink.all);
    }

    private List<List<SweepPoint>> points(
            List<PlacedWindow> batch, SweepPlan plan, Count count, CancellationToken token) {
        return batch.stream()
                .map(placed -> sweep.run(new Sweep.Sound(placed.window()), plan, point -> count.one(), token))
                .toList();
    }

    private static final class Count {
        private final Progress progress;
        private final long total;
        private long done;

        Count(Progress progress, long total) {
            this.progress = progress;
            this.total = total;
        }

        void one() {
            progress.report(++done, total, "sweeping");
        }
    }

    private static final class Sink implements WindowSink<List<SweepPoint>> {
        private final Consumer<List<Found>> found;
        private final RecordingsListener listener;
        private final List<Found> all = new ArrayList<>();

        Sink(Consumer<List<Found>> found, RecordingsListener listener) {
            this.found = found;
            this.listener = listener;
        }

        @Override
        public void begin(RecordingInput recording, double seconds, List<TimeSpan> windows) {
            listener.begun(recording.file());
        }

        @Override
        public void result(RecordingInput recording, TimeSpan span, List<SweepPoint> points) {
            List<Found> own = points.stream()
                    .map(point -> new Found(recording.file(), point))
                    .toList();
            all.addAll(own);
            found.accept(own);
        }

        @Override
        public void end(RecordingInput recording, List<Sentence> warnings) {
            listener.done(recording.file(), warnings);
        }

        @Override
        public void failed(RecordingInput recording, ProblemException problem) {
            listener.failed(recording.file(), problem);
        }

        @Override
        public boolean wantsMore() {
            return listener.wantsMore();
        }
    }
}
