package io.github.audiomae.recordings;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.explore.ClassTimeline;
import io.github.audiomae.explore.Classification;
import io.github.audiomae.explore.SoundTagger;
import io.github.audiomae.explore.TimelineKey;
import io.github.audiomae.explore.TimelineStore;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.patches.PatchMask;
import io.github.audiomae.pipeline.RecordingInput;
import io.github.audiomae.pipeline.WindowPipeline;
import io.github.audiomae.pipeline.WindowSink;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import io.github.audiomae.run.Turns;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Classifies a whole recording in sliding windows, with nothing hidden. It continues where an earlier scan ended, and
/// keeps what is known even when it is stopped. The model is not closed here.
public final class TimelineScan {
    private static final long MOST_SCORES = 100_000_000;
    private static final Duration KEPT_EVERY = Duration.ofMinutes(1);

    private final SoundTagger tagger;
    private final WindowPipeline<Classification> pipeline;
    private final TimelineStore store;

    /// @param model must be able to classify
    /// @param turns gives the model to one piece of work at a time
    /// @param store keeps earlier results
    public TimelineScan(LoadedModel model, Turns turns, TimelineStore store) {
        this.store = store;
        tagger = new SoundTagger(model);
        PatchMask whole = PatchMask.nothingHidden(model.manifest().grid());
        pipeline = new WindowPipeline<>(model, (batch, stop) -> tagger.classify(batch, whole, stop), turns);
    }

    /// Classifies a recording to its end. Blocking.
    ///
    /// @param key under which the timeline is kept
    /// @param soFar receives the timeline after each window, on the calling thread
    /// @return the complete timeline
    /// @throws ProblemException if the sound cannot be read, or has more windows than fit into memory
    /// @throws CancellationException if `token` was cancelled, also in the middle of a run
    public ClassTimeline scan(Path file, TimelineKey key, CancellationToken token, Consumer<ClassTimeline> soFar) {
        RecordingReader reader = new RecordingReader(key.channel(), key.normalizedArrays());
        Optional<ClassTimeline> before = store.find(key);
        Table table = new Table(tagger.labels(), before, key, soFar);
        try {
            pipeline.run(
                    List.of(new RecordingInput(file, reader.opening(file), key.plan(), table::known)), table, token);
            return table.timeline();
        } finally {
            table.keep();
        }
    }

    /// Collects the scores.
    private final class Table implements WindowSink<Classification> {
        private final List<String> labels;
        private final Optional<ClassTimeline> before;
        private final TimelineKey key;
        private final Consumer<ClassTimeline> soFar;
        private double seconds;
        private List<TimeSpan> spans = List.of();
        private float[] scores = {};
        private int known;
        private @Nullable ClassTimeline latest;
        private long kept = System.nanoTime();

        Table(List<String> labels, Optional<ClassTimeline> before, TimelineKey key, Consumer<ClassTimeline> soFar) {
            this.labels = labels;
            this.before = before;
            this.key = key;
            this.soFar = soFar;
        }

        /// Number of these windows that were classified before.
        int known(List<TimeSpan> windows) {
            return earlier(windows).map(ClassTimeline::known).orElse(0);
        }

        private Optional<ClassTimeline> earlier(List<TimeSpan> windows) {
            return before.filter(early -> early.labels().equals(labels) && early.windows() == windows.size());
        }

        @Override
        public void begin(RecordingInput recording, double length, List<TimeSpan> windows) {
            if ((long) windows.size() * labels.size() > MOST_SCORES) {
                throw new ProblemException(
                        ProblemCode.WRONG_REQUEST,
                        Sentence.of(
                                "ask.windows", windows.size(), recording.plan().hopSeconds()));
            }
            seconds = length;
            spans = windows;
            scores = new float[windows.size() * labels.size()];
            known = earlier(windows).map(early -> early.copyTo(scores)).orElse(0);
        }

        @Override
        public void result(RecordingInput recording, TimeSpan span, Classification result) {
            for (int index = 0; index < labels.size(); index++) {
                scores[known * labels.size() + index] = result.score(index);
            }
            known++;
            ClassTimeline now = timeline();
            latest = now;
            soFar.accept(now);
            if (System.nanoTime() - kept > KEPT_EVERY.toNanos()) {
                keep(); // the program may end before this does
            }
        }

        @Override
        public void failed(RecordingInput recording, ProblemException problem) {
            throw problem;
        }

        ClassTimeline timeline() {
            return new ClassTimeline(labels, spans, scores, known, seconds);
        }

        void keep() {
            ClassTimeline now = latest;
            if (now != null) {
                store.keep(key, now);
                kept = System.nanoTime();
            }
        }
    }
}
