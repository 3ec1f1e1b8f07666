package io.github.audiomae.app.windowmap;

import io.github.audiomae.app.catalogue.CollectionViewModel;
import io.github.audiomae.app.catalogue.OpenCollection;
import io.github.audiomae.app.feature.FeatureContext;
import io.github.audiomae.app.feature.Running;
import io.github.audiomae.app.fx.JobState;
import io.github.audiomae.app.fx.Lane;
import io.github.audiomae.collection.KnownErrors;
import io.github.audiomae.collection.SoundCollection;
import io.github.audiomae.collection.WindowErrors;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.model.Capability;
import io.github.audiomae.recordings.RecordingsListener;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Progress;
import io.github.audiomae.run.Sentence;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// How well the model reconstructs the windows of the open collection: read when it is asked for, and measured in the
/// background where it is not known yet. What was measured is kept in the collection.
public final class ErrorsViewModel {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(3);

    private final FeatureContext context;
    private final CollectionViewModel collection;
    private final Lane<KnownErrors> reading;
    private final Lane<Long> measuring;
    private final ReadOnlyObjectWrapper<KnownErrors> known = new ReadOnlyObjectWrapper<>(KnownErrors.NONE);
    private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper(-1);
    private final ObservableList<Running> running = FXCollections.observableArrayList();
    private boolean wanted;
    private boolean lookingSoon;

    public ErrorsViewModel(FeatureContext context, CollectionViewModel collection) {
        this.context = context;
        this.collection = collection;
        reading = context.jobs().fileLane();
        measuring = context.jobs().fileLane();
        collection.open().subscribe(now -> {
            measuring.cancel();
            reading.cancel();
            known.set(KnownErrors.NONE);
            begin();
        });
    }

    /// The errors that are known.
    ReadOnlyObjectProperty<KnownErrors> known() {
        return known.getReadOnlyProperty();
    }

    /// The finished share of the measuring, 0 … 1; −1 while nothing is measured.
    ReadOnlyDoubleProperty share() {
        return share.getReadOnlyProperty();
    }

    /// The measuring in the list of jobs.
    public ObservableList<Running> running() {
        return running;
    }

    /// Reads what is known and measures the rest, from now on for every collection that is opened, until it is not
    /// wanted any more.
    void want(boolean now) {
        if (now != wanted) {
            wanted = now;
            begin();
        }
    }

    /// Stops measuring; what was measured is kept.
    public void stop() {
        measuring.cancel();
    }

    private void begin() {
        OpenCollection now = collection.open().get();
        if (!wanted || now == null) {
            measuring.cancel();
            return;
        }
        read(now);
        measuring.replace((token, progress) -> measure(now, token, progress), this::follow);
    }

    private void read(OpenCollection of) {
        reading.submit(
                (token, progress) -> of.read(KnownErrors::of), JobState.atEnd(known::set, context.problems()::show));
    }

    private Long measure(OpenCollection of, CancellationToken token, Progress progress) {
        long missing = of.read(WindowErrors::missing);
        if (missing == 0) {
            return missing;
        }
        AtomicLong done = new AtomicLong();
        progress.report(0, missing, "");
        try (SoundCollection open = SoundCollection.open(of.folder());
                LoadedModel model = LoadedModel.open(
                        collection.model(of), collection.models().target(), Set.of(Capability.RECONSTRUCT))) {
            new WindowErrors(open, model, context.jobs().modelTurns())
                    .measure(
                            new RecordingsListener() {
                                @Override
                                public void reached(Path file, double seconds) {
                                    progress.report(done.incrementAndGet(), missing, "");
                                }

                                @Override
                                public void done(Path file, List<Sentence> warnings) {}

                                @Override
                                public void failed(Path file, ProblemException problem) {} // stays without an error
                            },
                            kept -> {},
                            token);
        }
        return missing;
    }

    private void follow(JobState<Long> state) {
        switch (state) {
            case JobState.Queued<Long> queued -> {}
            case JobState.Running<Long> now -> {
                share.set(now.fraction());
                list();
                lookSoon();
            }
            case JobState.Done<Long> all -> ended();
            case JobState.Failed<Long>(Throwable cause) -> {
                ended();
                context.problems().show(cause);
            }
            case JobState.Cancelled<Long> cancelled -> ended();
        }
    }

    private void list() {
        OpenCollection now = collection.open().get();
        if (running.isEmpty() && now != null) {
            running.setAll(new Running(
                    context.messages().text("map.errors.job", now.name()),
                    share.asObject(),
                    share.map(done -> context.messages().percentDone(Math.max(0, done.doubleValue()))),
                    this::stop));
        }
    }

    /// The map follows the measuring, at intervals.
    private void lookSoon() {
        if (!lookingSoon) {
            lookingSoon = true;
            context.jobs().later(LOOK_EVERY, this::look);
        }
    }

    private void look() {
        lookingSoon = false;
        OpenCollection now = collection.open().get();
        if (wanted && now != null) {
            read(now);
        }
    }

    private void ended() {
        if (share.get() >= 0) {
            look();
        }
        share.set(-1);
        running.clear();
    }
}
