package io.github.audiomae.collection;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.explore.Tag;
import io.github.audiomae.explore.WindowDescriber.Description;
import io.github.audiomae.pipeline.RecordingInput;
import io.github.audiomae.pipeline.WindowSink;
import io.github.audiomae.recordings.RecordingsListener;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Stores windows in a collection as they are analysed. What belongs together is committed together: a window with its
/// vector and scores, the end of a recording with all its windows.
final class WindowStore implements WindowSink<Description> {
    /// A window keeps so many of its best classes, …
    private static final int MOST_CLASSES = 10;

    /// … as far as their scores reach this.
    private static final float LEAST_SCORE = 0.01f;

    private final CollectionWriter writer;
    private final WaitingRecordings recordings;
    private final RecordingsListener listener;
    private final Duration keptEvery;
    private long current = -1;
    private int stored;
    private long committed = System.nanoTime();

    /// @param keptEvery how long what was analysed may wait until it is committed
    WindowStore(
            CollectionWriter writer, WaitingRecordings recordings, RecordingsListener listener, Duration keptEvery) {
        this.keptEvery = keptEvery;
        this.writer = writer;
        this.recordings = recordings;
        this.listener = listener;
    }

    @Override
    public void begin(RecordingInput input, double seconds, List<TimeSpan> windows) {
        WaitingRecordings.Opened opened = recordings.of(input);
        writer.change();
        current = opened.recording().id();
        stored = opened.recording().windows();
        writer.recordings().opened(opened, seconds);
        listener.begun(input.file());
    }

    @Override
    public void result(RecordingInput input, TimeSpan span, Description result) {
        List<Tag> best = result.classes()
                .map(classes -> classes.top(MOST_CLASSES).stream()
                        .filter(tag -> tag.score() >= LEAST_SCORE)
                        .toList())
                .orElse(List.of());
        writer.add(current, span, result.vector(), best);
        stored++;
        listener.reached(input.file(), span.endSeconds());
        commitSometimes();
    }

    @Override
    public void end(RecordingInput input, List<Sentence> warnings) {
        writer.change();
        writer.windows().setCount(current, stored);
        writer.recordings().done(current);
        current = -1;
        List<Sentence> all = new ArrayList<>(warnings);
        recordings.of(input).starts().disagreement().ifPresent(all::add);
        recordings.forget(input);
        listener.done(input.file(), all);
        commitSometimes();
    }

    @Override
    public void failed(RecordingInput input, ProblemException problem) {
        requireOthersCanFollow(input.file(), problem);
        long id = recordings.of(input).recording().id();
        writer.change();
        writer.windows().removeOf(id);
        writer.recordings().failed(id, problem);
        current = -1;
        recordings.forget(input);
        listener.failed(input.file(), problem);
        commitSometimes();
    }

    /// Lets a problem end the run if no other recording would fare better; then this one and all others wait.
    static void requireOthersCanFollow(Path file, ProblemException problem) {
        switch (problem.code()) {
            case CANNOT_WRITE, DISK_FULL, FILE, COLLECTION_DAMAGED, COLLECTION_BUSY, RUN_FAILED, OUT_OF_MEMORY ->
                throw problem;
            case SOUND_MISSING -> {
                Path folder = file.getParent();
                if (folder != null && !Files.isDirectory(folder)) {
                    throw new ProblemException(
                            ProblemCode.SOUND_MISSING, Sentence.of("catalogue.folder", folder), problem);
                }
            }
            default -> {}
        }
    }

    @Override
    public boolean wantsMore() {
        return listener.wantsMore();
    }

    private void commitSometimes() {
        if (System.nanoTime() - committed >= keptEvery.toNanos()) {
            commit();
        }
    }

    /// Keeps everything so far.
    void commit() {
        if (current >= 0) {
            writer.windows().setCount(current, stored);
        }
        writer.commit();
        committed = System.nanoTime();
    }
}
