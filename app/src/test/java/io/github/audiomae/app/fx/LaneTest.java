package io.github.audiomae.app.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.Turns;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LaneTest {
    private final Deque<Runnable> background = new ArrayDeque<>();
    private final Deque<Runnable> alarms = new ArrayDeque<>();
    private final Jobs jobs = Jobs.on(Runnable::run, background::add, (wait, task) -> alarms.add(task));
    private final Lane<String> lane = jobs.modelLane();
    private final List<JobState<String>> first = new ArrayList<>();
    private final List<JobState<String>> second = new ArrayList<>();
    private final List<JobState<String>> third = new ArrayList<>();

    @Test
    void resultReachesTheListener() {
        lane.submit((token, progress) -> "seen", first::add);

        background.remove().run();

        assertThat(first).containsExactly(new JobState.Queued<>(), new JobState.Done<>("seen"));
        assertThat(lane.isBusy()).isFalse();
    }

    @Test
    void problemReachesTheListener() {
        IllegalStateException problem = new IllegalStateException("no");
        lane.submit(
                (token, progress) -> {
                    throw problem;
                },
                first::add);

        background.remove().run();

        assertThat(first).last().isEqualTo(new JobState.Failed<>(problem));
    }

    @Test
    void runningJobThatFinishesSoonIsShownAndTheNewestFollows() {
        lane.submit((token, progress) -> "one", first::add);
        lane.submit((token, progress) -> "two", second::add);
        lane.submit((token, progress) -> "three", third::add);

        background.remove().run();
        background.remove().run();

        assertThat(first).last().isEqualTo(new JobState.Done<>("one"));
        assertThat(second).last().isEqualTo(new JobState.Cancelled<>());
        assertThat(third).last().isEqualTo(new JobState.Done<>("three"));
        assertThat(background).isEmpty();
    }

    @Test
    void runningJobIsCancelledWhenPatienceEndsAndItsLateResultIsDropped() {
        CancellationToken[] seen = new CancellationToken[1];
        lane.submit(
                (token, progress) -> {
                    seen[0] = token;
                    alarms.remove().run(); // the alarm goes off during the run
                    return "late";
                },
                first::add);
        lane.submit((token, progress) -> "new", second::add);

        background.remove().run();
        background.remove().run();

        assertThat(seen[0].isCancelled()).isTrue();
        assertThat(first).last().isEqualTo(new JobState.Cancelled<>());
        assertThat(first).doesNotContain(new JobState.Done<>("late"));
        assertThat(second).last().isEqualTo(new JobState.Done<>("new"));
    }

    @Test
    void patienceThatEndsWithNothingWaitingCancelsNothing() {
        lane.submit((token, progress) -> "one", first::add);
        lane.submit((token, progress) -> "two", second::add);
        background.remove().run();

        alarms.remove().run();
        background.remove().run();

        assertThat(second).last().isEqualTo(new JobState.Done<>("two"));
    }

    @Test
    void replacingCancelsTheRunningJobAtOnce() {
        lane.submit((token, progress) -> "one", first::add);
        lane.replace((token, progress) -> "two", second::add);

        background.remove().run();
        background.remove().run();

        assertThat(first).last().isEqualTo(new JobState.Cancelled<>());
        assertThat(second).last().isEqualTo(new JobState.Done<>("two"));
    }

    @Test
    void quietRequestStartsOnlyAfterThePause() {
        lane.replaceAfter(Duration.ofMillis(200), (token, progress) -> "one", first::add);
        assertThat(background).isEmpty();

        alarms.remove().run();
        background.remove().run();

        assertThat(first).last().isEqualTo(new JobState.Done<>("one"));
    }

    @Test
    void workAskedForAfterTheEndIsForgotten() {
        Jobs ended = Jobs.onThreads(Runnable::run);
        ended.close();

        ended.<String>fileLane().submit((token, progress) -> "one", first::add);
        ended.<String>modelLane().submit((token, progress) -> "two", second::add);

        assertThat(first).containsExactly(new JobState.Queued<>());
        assertThat(second).containsExactly(new JobState.Queued<>());
    }

    @Test
    void progressIsCoalescedToTheNewest() {
        Deque<Runnable> uiQueue = new ArrayDeque<>();
        List<Long> heard = new ArrayList<>();
        CoalescedProgress relay = new CoalescedProgress(uiQueue::add, (done, total, what) -> heard.add(done));

        relay.report(1, 3, "");
        relay.report(2, 3, "");
        relay.report(3, 3, "");
        uiQueue.forEach(Runnable::run);

        assertThat(heard).containsExactly(3L);
    }

    @Test
    void longWorkLetsOthersComeBetweenItsPieces() throws Exception {
        List<String> order = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        try (Jobs threads = Jobs.onThreads(Runnable::run)) {
            Turns turns = threads.modelTurns();
            Work<String> longWork = (token, progress) -> {
                turns.take(() -> order.add("first piece"));
                started.countDown();
                asked.await();
                turns.take(() -> order.add("second piece"));
                return "done";
            };
            threads.<String>fileLane().submit(longWork, state -> {
                if (state.isOver()) {
                    over.countDown();
                }
            });
            assertThat(started.await(10, TimeUnit.SECONDS)).isTrue();

            threads.<Boolean>modelLane().submit((token, progress) -> order.add("a person"), state -> {});
            asked.countDown();

            assertThat(over.await(10, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(order).containsExactly("first piece", "a person", "second piece");
    }

    @Test
    void problemInATurnReachesTheOneWhoTookIt() {
        Turns turns = Jobs.onThisThread().modelTurns();

        assertThatThrownBy(() -> turns.take(() -> {
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no");
    }
}
