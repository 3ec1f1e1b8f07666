package io.github.audiomae.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.features.Preprocessing;
import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.features.WindowPlan;
import io.github.audiomae.features.WindowSource;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import io.github.audiomae.run.Turns;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Recordings of chosen lengths whose windows hold their own start, which the analysis returns.
@Timeout(20)
class WindowPipelineTest {
    private final CancellationToken token = new CancellationToken();
    private final List<String> told = new ArrayList<>();
    private final List<Integer> batches = new ArrayList<>();
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger cut = new AtomicInteger();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 16})
    void recordingsComeInOrderWhateverTheBatch(int batchSize) {
        run(batchSize, recording("a", 3), recording("b", 1), recording("c", 2));

        assertThat(told)
                .containsExactly(
                        "a begins, 3 windows",
                        "a 0",
                        "a 1",
                        "a 2",
                        "a ends",
                        "b begins, 1 windows",
                        "b 0",
                        "b ends",
                        "c begins, 2 windows",
                        "c 0",
                        "c 1",
                        "c ends");
        assertThat(open).hasValue(0);
    }

    @Test
    void aPartOfARecordingHasItsWindowsOnly() {
        RecordingInput whole = recording("a", 5);
        run(1, new RecordingInput(whole.file(), whole.opening(), whole.plan(), new RecordingInput.Start() {
            @Override
            public int after(List<TimeSpan> windows) {
                return 1;
            }

            @Override
            public int until(List<TimeSpan> windows) {
                return 3;
            }
        }));

        assertThat(told).containsExactly("a begins, 5 windows", "a 1", "a 2", "a ends");
    }

    @Test
    void shortRecordingsShareABatch() {
        run(4, recording("a", 1), recording("b", 1), recording("c", 3));

        assertThat(batches).containsExactly(4, 1);
    }

    @Test
    void aRecordingBeginsBeforeItsFirstWindowIsAnalysed() {
        run(1, batch -> told.add("analysing"), recording("a", 1));

        assertThat(told).containsExactly("a begins, 1 windows", "analysing", "a 0", "a ends");
    }

    @Test
    void windowsOfOtherLengthsDoNotShareABatch() {
        run(4, recording("a", 2), longRecording("b", 2), recording("c", 1));

        assertThat(batches).containsExactly(2, 2, 1);
        assertThat(told).containsSubsequence("a 1", "a ends", "b 0", "b 1", "b ends", "c 0", "c ends");
    }

    @Test
    void windowsKnownBeforeArePassedOver() {
        RecordingInput whole = recording("a", 3);
        run(1, new RecordingInput(whole.file(), whole.opening(), whole.plan(), windows -> windows.size() - 1));

        assertThat(told).containsExactly("a begins, 3 windows", "a 2", "a ends");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 16})
    void aRecordingThatCannotBeReadDoesNotStopTheOthers(int batchSize) {
        run(batchSize, recording("a", 1), unreadable("b"), breaking("c", 3, 2), recording("d", 1));

        assertThat(told)
                .containsExactly(
                        "a begins, 1 windows",
                        "a 0",
                        "a ends",
                        "b fails",
                        "c begins, 3 windows",
                        "c 0",
                        "c 1",
                        "c fails",
                        "d begins, 1 windows",
                        "d 0",
                        "d ends");
        assertThat(open).hasValue(0);
    }

    @Test
    void aProblemOfTheModelFailsEveryRecordingInTheBatch() {
        run(
                2,
                batch -> {
                    if (batches.size() == 1) {
                        throw problem("no memory");
                    }
                },
                recording("a", 1),
                recording("b", 3),
                recording("c", 1));

        assertThat(told)
                .containsExactly(
                        "a begins, 1 windows",
                        "a fails",
                        "b begins, 3 windows",
                        "b fails",
                        "c begins, 1 windows",
                        "c 0",
                        "c ends");
    }

    @Test
    void aProblemOfTheSinkFailsItsRecording() {
        RecordingInput refused = recording("a", 2);
        pipeline(1, batch -> {})
                .run(
                        List.of(refused, recording("b", 1)),
                        new Told() {
                            @Override
                            public void result(RecordingInput recording, TimeSpan span, Integer result) {
                                if (recording == refused) {
                                    throw problem("refused");
                                }
                                super.result(recording, span, result);
                            }
                        },
                        token);

        assertThat(told).containsExactly("a begins, 2 windows", "a fails", "b begins, 1 windows", "b 0", "b ends");
    }

    @Test
    void aProblemThrownOnEndsTheRun() {
        assertThatThrownBy(() -> pipeline(1, batch -> {})
                        .run(
                                List.of(unreadable("a"), recording("b", 1)),
                                new Told() {
                                    @Override
                                    public void failed(RecordingInput recording, ProblemException problem) {
                                        super.failed(recording, problem);
                                        throw problem;
                                    }
                                },
                                token))
                .isInstanceOf(ProblemException.class);

        assertThat(told).containsExactly("a fails");
        assertThat(open).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void readingStaysAFewWindowsAhead(int batchSize) {
        AtomicInteger most = new AtomicInteger();
        AtomicInteger analysed = new AtomicInteger();
        run(
                batchSize,
                batch -> {
                    rest(); // time enough for a reader without a bound to run away
                    most.accumulateAndGet(cut.get() - analysed.get(), Math::max);
                    analysed.addAndGet(batch.size());
                },
                recording("a", 30));

        assertThat(most.get()).isGreaterThan(batchSize).isLessThanOrEqualTo(3 * batchSize);
    }

    @Test
    void cancellingStopsBetweenWindows() {
        assertThatThrownBy(() -> pipeline(1, batch -> {})
                        .run(
                                List.of(recording("a", 1000)),
                                new Told() {
                                    @Override
                                    public void result(RecordingInput recording, TimeSpan span, Integer result) {
                                        super.result(recording, span, result);
                                        token.cancel();
                                    }
                                },
                                token))
                .isInstanceOf(CancellationException.class);

        assertThat(told).containsExactly("a begins, 1000 windows", "a 0");
        assertThat(open).hasValue(0);
    }

    @Test
    void aWindowThatIsReadWhileCancellingIsNotAnalysed() throws InterruptedException {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        RecordingInput slow = recording("a", 1, () -> {
            reading.countDown();
            await(cancelled);
        });
        Thread canceller = Thread.ofPlatform().start(() -> {
            await(reading);
            token.cancel();
            cancelled.countDown();
        });

        assertThatThrownBy(() -> run(1, slow)).isInstanceOf(CancellationException.class);

        canceller.join();
        assertThat(told).doesNotContain("a 0");
        assertThat(open).hasValue(0);
    }

    @Test
    void whatTheReadingThreadThrowsIsThrown() {
        RecordingInput faulty = recording("a", 2, () -> {
            throw new IllegalStateException("a fault of ours");
        });

        assertThatThrownBy(() -> run(1, faulty)).hasMessage("a fault of ours");
        assertThat(open).hasValue(0);
    }

    @Test
    void whatTheAnalysisThrowsIsThrownAndEndsTheReading() {
        assertThatThrownBy(() -> run(
                        1,
                        batch -> {
                            throw new OutOfMemoryError("as a test");
                        },
                        recording("a", 1000)))
                .isInstanceOf(OutOfMemoryError.class);

        assertThat(open).hasValue(0);
        assertThat(cut.get()).isLessThan(1000);
    }

    @Test
    void noMoreIsReadThanIsWanted() {
        pipeline(1, batch -> {})
                .run(
                        List.of(recording("a", 1), recording("b", 1)),
                        new Told() {
                            @Override
                            public boolean wantsMore() {
                                return false;
                            }
                        },
                        token);

        assertThat(told).containsExactly("a begins, 1 windows", "a 0", "a ends");
    }

    @Test
    void everyBatchWaitsForItsTurn() {
        List<String> turns = new ArrayList<>();
        Turns counting = new Turns() {
            @Override
            public <T> T take(Supplier<T> piece) {
                turns.add("turn");
                return piece.get();
            }
        };

        new WindowPipeline<>(this::starts, Preprocessing.AUDIOSET, PipelineSize.oneByOne(2), counting)
                .run(List.of(recording("a", 5)), new Told(), token);

        assertThat(turns).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 2", "1, 2, 2", "2, 3, 4", "16, 1, 8"})
    void theOrderDoesNotDependOnWhatHappensAtOnce(int batch, int runs, int readers) {
        List<RecordingInput> recordings = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            int windows = 1 + i * 7 % 5;
            int number = i;
            recordings.add(
                    i % 9 == 4
                            ? breaking("r" + i, windows, windows - 1)
                            : recording("r" + i, windows, () -> rest(number % 3)));
            expected.add("r" + i + " begins, " + windows + " windows");
            for (int w = 0; w < windows - (i % 9 == 4 ? 1 : 0); w++) {
                expected.add("r" + i + " " + w);
            }
            expected.add("r" + i + (i % 9 == 4 ? " fails" : " ends"));
        }
        AtomicInteger calls = new AtomicInteger();
        AtomicInteger atOnce = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();

        new WindowPipeline<>(
                        (windows, stop) -> {
                            most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                            rest(calls.incrementAndGet() * 5 % 7);
                            atOnce.decrementAndGet();
                            return starts(windows, stop);
                        },
                        Preprocessing.AUDIOSET,
                        new PipelineSize(batch, runs, readers),
                        Turns.ALONE)
                .run(recordings, new Told(), token);

        assertThat(told).isEqualTo(expected);
        assertThat(most).hasValue(runs);
        assertThat(open).hasValue(0);
    }

    @Test
    void manyShortRecordingsAreNotReadFarAhead() {
        AtomicInteger most = new AtomicInteger();
        AtomicInteger analysed = new AtomicInteger();
        List<RecordingInput> recordings = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            recordings.add(recording("r" + i, 1));
        }
        PipelineSize size = new PipelineSize(1, 2, 3);

        new WindowPipeline<>(
                        (windows, stop) -> {
                            rest(2);
                            most.accumulateAndGet(cut.get() - analysed.get(), Math::max);
                            analysed.addAndGet(windows.size());
                            return starts(windows, stop);
                        },
                        Preprocessing.AUDIOSET,
                        size,
                        Turns.ALONE)
                .run(recordings, new Told(), token);

        assertThat(told).hasSize(300);
        assertThat(most.get()).isLessThanOrEqualTo(size.recordingsAhead() + 2 * size.runs() + 1);
    }

    /// Each of them has two more events than windows; these keep no run busy.
    @Test
    void recordingsOfOneWindowAreAnalysedAtOnce() {
        CyclicBarrier both = new CyclicBarrier(2);
        List<RecordingInput> recordings = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            recordings.add(recording("r" + i, 1));
        }

        new WindowPipeline<>(
                        (windows, stop) -> {
                            meet(both);
                            return starts(windows, stop);
                        },
                        Preprocessing.AUDIOSET,
                        new PipelineSize(1, 2, 2),
                        Turns.ALONE)
                .run(recordings, new Told(), token);

        assertThat(told).hasSize(60);
    }

    @Test
    void severalAtOnceEndTogether() {
        PipelineSize size = new PipelineSize(1, 2, 3);
        List<RecordingInput> recordings =
                List.of(recording("a", 1000), recording("b", 1000), recording("c", 1000), recording("d", 1000));

        assertThatThrownBy(() -> new WindowPipeline<>(
                                (windows, stop) -> {
                                    if (cut.get() > 5) {
                                        token.cancel();
                                    }
                                    stop.throwIfCancelled();
                                    return starts(windows, stop);
                                },
                                Preprocessing.AUDIOSET,
                                size,
                                Turns.ALONE)
                        .run(recordings, new Told(), token))
                .isInstanceOf(CancellationException.class);

        assertThat(open).hasValue(0);
        assertThat(cut.get()).isLessThan(100);
    }

    private void run(int batchSize, RecordingInput... recordings) {
        run(batchSize, batch -> {}, recordings);
    }

    private void run(int batchSize, Before before, RecordingInput... recordings) {
        pipeline(batchSize, before).run(List.of(recordings), new Told(), token);
    }

    private WindowPipeline<Integer> pipeline(int batchSize, Before before) {
        return new WindowPipeline<>(
                (batch, stop) -> {
                    batches.add(batch.size());
                    before.analysing(batch);
                    return starts(batch, stop);
                },
                Preprocessing.AUDIOSET,
                PipelineSize.oneByOne(batchSize),
                Turns.ALONE);
    }

    private List<Integer> starts(List<PlacedWindow> batch, CancellationToken stop) {
        return batch.stream().map(placed -> (int) placed.window().at(0, 0)).toList();
    }

    private RecordingInput recording(String name, int windows) {
        return recording(name, windows, () -> {});
    }

    private RecordingInput recording(String name, int windows, Runnable reading) {
        return new RecordingInput(Path.of(name), as -> new Numbers(windows, 1024, reading), WindowPlan.WHOLE);
    }

    private RecordingInput longRecording(String name, int windows) {
        return new RecordingInput(Path.of(name), as -> new Numbers(windows, 2048, () -> {}), WindowPlan.WHOLE);
    }

    private RecordingInput unreadable(String name) {
        return new RecordingInput(
                Path.of(name),
                as -> {
                    throw problem("unreadable");
                },
                WindowPlan.WHOLE);
    }

    private RecordingInput breaking(String name, int windows, int after) {
        AtomicInteger read = new AtomicInteger();
        return recording(name, windows, () -> {
            if (read.getAndIncrement() == after) {
                throw problem("broken");
            }
        });
    }

    private static ProblemException problem(String words) {
        return new ProblemException(ProblemCode.SOUND_UNREADABLE, Sentence.untranslated(words));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException("nothing else was analysed at the same time", e);
        }
    }

    private static void rest() {
        rest(10);
    }

    private static void rest(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Called before a batch is analysed.
    private interface Before {
        void analysing(List<PlacedWindow> batch);
    }

    /// Records all calls.
    private class Told implements WindowSink<Integer> {
        @Override
        public void begin(RecordingInput recording, double seconds, List<TimeSpan> windows) {
            told.add(recording.file() + " begins, " + windows.size() + " windows");
        }

        @Override
        public void result(RecordingInput recording, TimeSpan span, Integer result) {
            assertThat(Math.round(span.startSeconds() / Preprocessing.AUDIOSET.windowSeconds()))
                    .isEqualTo(result.longValue());
            told.add(recording.file() + " " + result);
        }

        @Override
        public void end(RecordingInput recording, List<Sentence> warnings) {
            told.add(recording.file() + " ends");
        }

        @Override
        public void failed(RecordingInput recording, ProblemException problem) {
            told.add(recording.file() + " fails");
        }
    }

    /// A recording whose windows begin with their own number.
    private final class Numbers implements WindowSource {
        private final int windows;
        private final int frames;
        private final Runnable reading;
        private final AtomicBoolean closed = new AtomicBoolean();

        Numbers(int windows, int frames, Runnable reading) {
            this.windows = windows;
            this.frames = frames;
            this.reading = reading;
            open.incrementAndGet();
        }

        @Override
        public double seconds() {
            return windows * Preprocessing.AUDIOSET.windowSeconds();
        }

        @Override
        public SpectrogramWindow window(TimeSpan span, Preprocessing as) {
            reading.run();
            cut.incrementAndGet();
            float[] values = new float[frames * SpectrogramWindow.MEL_BINS];
            values[0] = Math.round(span.startSeconds() / Preprocessing.AUDIOSET.windowSeconds());
            return new SpectrogramWindow(values, frames);
        }

        @Override
        public List<Sentence> warnings() {
            return List.of();
        }

        @Override
        public void close() {
            if (closed.compareAndSet(false, true)) {
                open.decrementAndGet();
            }
        }
    }
}
