package io.github.audiomae.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.audiomae.collection.Recordings.Filling;
import io.github.audiomae.features.Preprocessing;
import io.github.audiomae.pipeline.PipelineSize;
import io.github.audiomae.pipeline.WindowPipeline;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.Turns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Errors of windows of one second: here the first cell of each window, by which windows can be told apart.
class WindowErrorsTest {
    @TempDir
    private Path folder;

    private Path sounds = Path.of("");
    private final CancellationToken token = new CancellationToken();
    private int measured;
    private int stopAfter = Integer.MAX_VALUE;

    @BeforeEach
    void makeRecordings() throws IOException {
        sounds = folder.resolve("sounds");
        Recordings.array(sounds.resolve("a.npy"), 4, 1);
        Recordings.array(sounds.resolve("b.npy"), 3, 2);
    }

    @Test
    void everyWindowGetsItsOwnErrorOnce() {
        try (SoundCollection collection = Recordings.collection(folder.resolve("x.collection"))) {
            new Filling().add(collection, sounds);
            assertThat(WindowErrors.missing(collection)).isEqualTo(7);

            assertThat(measure(collection).done).containsExactly("a.npy", "b.npy");

            assertThat(errors(collection)).hasSize(7).doesNotHaveDuplicates().doesNotContain(Float.NaN);
            assertThat(WindowErrors.missing(collection)).isZero();
            measure(collection);
            assertThat(measured).isEqualTo(7);
        }
    }

    @Test
    void aCancelledRunGoesOnWhereItEnded() {
        try (SoundCollection collection = Recordings.collection(folder.resolve("x.collection"));
                SoundCollection other = Recordings.collection(folder.resolve("y.collection"))) {
            new Filling().add(collection, sounds);
            new Filling().add(other, sounds);
            measure(other);
            measured = 0;

            stopAfter = 2;
            assertThatThrownBy(() -> measure(collection)).isInstanceOf(CancellationException.class);
            assertThat(WindowErrors.missing(collection)).isEqualTo(5);
            stopAfter = Integer.MAX_VALUE;
            measured = 0;
            measure(collection, new CancellationToken());

            assertThat(measured).isEqualTo(5);
            assertThat(errors(collection)).isEqualTo(errors(other));
        }
    }

    @Test
    void aRecordingThatHasChangedIsLeftAlone() throws IOException {
        try (SoundCollection collection = Recordings.collection(folder.resolve("x.collection"))) {
            new Filling().add(collection, sounds);
            Recordings.array(sounds.resolve("a.npy"), 5, 3);
            Files.delete(sounds.resolve("b.npy"));

            assertThat(measure(collection).failed).containsExactly("a.npy", "b.npy");
            assertThat(WindowErrors.missing(collection)).isEqualTo(7);

            // Analysed again, it has other windows; the errors of the old ones are gone with them.
            Recordings.array(sounds.resolve("b.npy"), 3, 2);
            new Filling().add(collection, sounds);
            measure(collection);
            assertThat(errors(collection)).hasSize(8).doesNotContain(Float.NaN);
        }
    }

    @Test
    void aWindowWithoutHiddenSoundHasNoErrorAndIsNotMeasuredAgain() {
        try (SoundCollection collection = Recordings.collection(folder.resolve("x.collection"))) {
            new Filling().add(collection, sounds);
            new WindowErrors(
                            collection,
                            new WindowPipeline<>(
                                    (batch, stop) -> List.of(OptionalDouble.empty()),
                                    Preprocessing.AUDIOSET,
                                    PipelineSize.oneByOne(1),
                                    Turns.ALONE))
                    .measure(new Filling(), kept -> {}, token);

            assertThat(WindowErrors.missing(collection)).isZero();
            assertThat(errors(collection)).containsOnly(Float.NaN);
        }
    }

    private Filling measure(SoundCollection collection) {
        return measure(collection, token);
    }

    private Filling measure(SoundCollection collection, CancellationToken until) {
        Filling listener = new Filling();
        new WindowErrors(
                        collection,
                        new WindowPipeline<>(
                                (batch, stop) -> {
                                    if (measured == stopAfter) {
                                        until.cancel();
                                        stop.throwIfCancelled();
                                    }
                                    measured++;
                                    return List.of(OptionalDouble.of(
                                            batch.getFirst().window().at(0, 0)));
                                },
                                Preprocessing.AUDIOSET,
                                PipelineSize.oneByOne(1),
                                Turns.ALONE))
                .measure(listener, kept -> {}, until);
        return listener;
    }

    /// In the order of recordings and time.
    private static List<Float> errors(SoundCollection collection) {
        KnownErrors known = KnownErrors.of(collection);
        List<Float> errors = new ArrayList<>();
        collection.recordings(
                recording -> collection.windows(recording.id()).forEach(window -> errors.add(known.of(window.id()))));
        return errors;
    }
}
