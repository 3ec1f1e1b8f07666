package io.github.audiomae.app.catalogue;

import io.github.audiomae.app.catalogue.FillingState.Count;
import io.github.audiomae.audio.io.SoundFiles;
import io.github.audiomae.audio.io.SoundFiles.LeftOut;
import io.github.audiomae.collection.CollectionFilling;
import io.github.audiomae.collection.SoundCollection;
import io.github.audiomae.inference.ExecutionTarget;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.recordings.RecordingsListener;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Progress;
import io.github.audiomae.run.Sentence;
import io.github.audiomae.run.Turns;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// One run of filling, on a background thread; counts what it does.
final class FillingRun implements RecordingsListener, SoundFiles.Listener {
    private static final double NANOS = 1e9;

    private final OpenCollection collection;
    private final Supplier<ModelFolder> model;
    private final ExecutionTarget target;
    private final Turns turns;
    private final Count before;
    private final AtomicReference<Count> count;
    private Progress progress = Progress.NONE;
    private long start;
    private volatile boolean begun;

    /// @param model finds the collection's model
    /// @param target where it runs
    /// @param before what was done before a pause, and is counted, too
    FillingRun(
            OpenCollection collection, Supplier<ModelFolder> model, ExecutionTarget target, Turns turns, Count before) {
        this.collection = collection;
        this.model = model;
        this.target = target;
        this.turns = turns;
        this.before = before;
        count = new AtomicReference<>(before);
    }

    /// What was done so far; from any thread.
    Count count() {
        return Objects.requireNonNull(count.get());
    }

    /// Takes in files, then analyses what waits.
    Count run(List<Path> paths, CancellationToken token, Progress receiver) {
        progress = receiver;
        ModelFolder folder = model.get();
        try (SoundCollection open = SoundCollection.open(collection.folder());
                LoadedModel loaded = LoadedModel.open(folder, target, CollectionOrder.uses(folder))) {
            new CollectionFilling(open, loaded, turns).add(paths, this, this::begin, this, token);
        }
        return count();
    }

    private void begin(long waiting) {
        start = System.nanoTime();
        begun = true;
        change(now -> now.waiting(waiting));
    }

    /// Whether it is known how many recordings wait.
    boolean hasBegun() {
        return begun;
    }

    private void change(UnaryOperator<Count> by) {
        Count now = Objects.requireNonNull(count.updateAndGet(by));
        progress.report(now.done(), Math.max(0, now.total()), "");
    }

    private double seconds() {
        return before.seconds() + (System.nanoTime() - start) / NANOS;
    }

    @Override
    public void reached(Path file, double seconds) {
        change(now -> now.withWindow(seconds()));
    }

    @Override
    public void done(Path file, List<Sentence> warnings) {
        change(now -> now.with(false, seconds()));
    }

    @Override
    public void failed(Path file, ProblemException problem) {
        change(now -> now.with(true, seconds()));
    }

    @Override
    public void unreadable(Path path, IOException reason) {
        change(Count::withUnreadable);
    }

    @Override
    public void leftOut(Path path, LeftOut why) {
        if (why != LeftOut.HIDDEN && why != LeftOut.MAC) {
            change(now -> now.withLeftOut(String.valueOf(path.getFileName())));
        }
    }
}
