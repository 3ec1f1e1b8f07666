package io.github.audiomae.collection;

import io.github.audiomae.audio.io.SoundFiles;
import io.github.audiomae.explore.WindowDescriber;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.pipeline.RecordingInput;
import io.github.audiomae.pipeline.WindowPipeline;
import io.github.audiomae.recordings.RecordingsListener;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.Turns;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/// Adds recordings to a collection, and goes on where an earlier run ended. The model is not closed here.
public final class CollectionFilling {
    private static final Duration KEPT_EVERY = Duration.ofSeconds(2);

    private final SoundCollection collection;
    private final Duration keptEvery;
    private final WindowPipeline<WindowDescriber.Description> pipeline;

    /// @param model that of the collection, opened to embed, and to classify if the collection keeps classes
    /// @param turns gives the model to one piece of work at a time
    /// @throws io.github.audiomae.run.ProblemException if it is another model
    public CollectionFilling(SoundCollection collection, LoadedModel model, Turns turns) {
        this(collection, new WindowPipeline<>(model, new WindowDescriber(model)::describe, turns), KEPT_EVERY);
        collection.require(model.folder());
    }

    /// For tests, with another pipeline.
    ///
    /// @param keptEvery how long what was analysed may wait until it is committed
    CollectionFilling(
            SoundCollection collection, WindowPipeline<WindowDescriber.Description> pipeline, Duration keptEvery) {
        this.collection = collection;
        this.keptEvery = keptEvery;
        this.pipeline = pipeline;
    }

    /// Takes in the files that the paths stand for, then analyses every recording that waits. What is analysed is
    /// kept every two seconds, whatever happens afterwards. Blocking.
    ///
    /// @param paths files and folders; none to go on with what waits
    /// @param finder is told of files that are left out
    /// @param waiting is told the number of recordings that wait, before the first is analysed
    /// @param listener is told of each recording
    /// @throws io.github.audiomae.run.ProblemException if another process holds the collection, the disk is full, a
    ///     folder of the recordings has gone, or the model fails
    /// @throws CancellationException if `token` was cancelled
    public void add(
            Collection<Path> paths,
            SoundFiles.Listener finder,
            LongConsumer waiting,
            RecordingsListener listener,
            CancellationToken token) {
        fill(intake -> intake.take(paths), finder, waiting, listener, token);
    }

    /// Tries the recordings again that failed, marks those whose files are gone, and analyses every recording that
    /// waits, as [#add] does.
    public void retry(
            SoundFiles.Listener finder, LongConsumer waiting, RecordingsListener listener, CancellationToken token) {
        fill(Intake::retry, finder, waiting, listener, token);
    }

    private void fill(
            Consumer<Intake> taking,
            SoundFiles.Listener finder,
            LongConsumer waiting,
            RecordingsListener listener,
            CancellationToken token) {
        try (CollectionWriter writer = collection.write();
                Database queue = Database.forReading(collection.folder().resolve(SoundCollection.CATALOGUE))) {
            taking.accept(new Intake(writer, finder, token));
            waiting.accept(writer.recordings().pendingCount());
            WaitingRecordings recordings = new WaitingRecordings(queue, collection.card(), token);
            WindowStore stored = new WindowStore(writer, recordings, listener, keptEvery);
            Iterable<RecordingInput> inputs = recordings::iterator;
            try {
                pipeline.run(inputs, stored, token);
                stored.commit();
            } catch (CancellationException e) {
                stored.commit();
                throw e;
            }
        }
    }
}
