package io.github.audiomae.app.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.recording.Tones;
import io.github.audiomae.app.text.ClassNames;
import io.github.audiomae.app.workspace.SoundAndModel;
import io.github.audiomae.explore.ClassTimeline;
import io.github.audiomae.explore.DetectedClass;
import io.github.audiomae.explore.TimelineStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// On a sound of twelve seconds.
class TimelineViewModelTest {
    @TempDir
    Path folder;

    private final ObservableSet<String> pinned = FXCollections.observableSet();
    private final List<Double> sought = new ArrayList<>();
    private SoundAndModel given;
    private TimelineViewModel timeline;

    @BeforeEach
    void open() {
        given = SoundAndModel.in(folder, 12);
        timeline = new TimelineViewModel(
                given.jobs(),
                given.problems(),
                given.workspace(),
                given.model(),
                pinned,
                new TimelineStore(folder.resolve("timelines")),
                sought::add);
        given.load();
    }

    @AfterEach
    void close() {
        given.close();
    }

    @Test
    void shortRecordingIsClassifiedUnasked() {
        assertThat(scores().isWhole()).isTrue();
        assertThat(timeline.expectedWindows()).isEqualTo(scores().windows()).isEqualTo(11);
        assertThat(timeline.running().get()).isFalse();
        assertThat(timeline.waiting().get()).isFalse();
    }

    @Test
    void windowsAreTwiceAsLongAsTheHopBetweenTwoSecondsAndTheModels() {
        assertThat(timeline.windowSeconds()).isEqualTo(2);
        timeline.hopSeconds().set(0.5);
        assertThat(timeline.windowSeconds()).isEqualTo(2);
        timeline.hopSeconds().set(2);
        assertThat(timeline.windowSeconds()).isEqualTo(4);
        assertThat(scores().windows()).isEqualTo(5);
        timeline.hopSeconds().set(10);
        assertThat(timeline.windowSeconds()).isEqualTo(10.24);
    }

    @Test
    void lowerThresholdDetectsMoreClasses() {
        timeline.threshold().set(1);
        assertThat(timeline.classes()).isEmpty();

        timeline.threshold().set(0);
        assertThat(timeline.classes()).hasSameSizeAs(scores().labels());
    }

    @Test
    void classWithAThresholdOfItsOwnFollowsItAlone() {
        timeline.threshold().set(0);
        String first = scores().labels().getFirst();

        timeline.thresholds().set(first, 0.99);
        assertThat(timeline.classes()).hasSize(scores().labels().size() - 1).doesNotContain(0);

        timeline.thresholds().removeAll();
        assertThat(timeline.classes()).contains(0);
    }

    @Test
    void pinnedClassesComeFirst() {
        timeline.threshold().set(0);
        String last = scores().labels().getLast();
        int classes = scores().labels().size();
        assertThat(timeline.classes()).hasSize(classes).doesNotHaveDuplicates();
        assertThat(timeline.classes().getFirst()).isNotEqualTo(classes - 1);

        pinned.add(last);
        pinned.add("a class of another model");

        assertThat(timeline.classes()).hasSize(classes).startsWith(classes - 1).doesNotHaveDuplicates();
    }

    @Test
    void classesAreInTheChosenOrder() {
        timeline.threshold().set(0);
        List<String> labels = scores().labels();

        timeline.order().set(DetectedClass.Order.NAME);

        assertThat(timeline.classes())
                .hasSameSizeAs(labels)
                .extracting(labels::get)
                .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);

        ClassNames german = ClassNames.in(Locale.GERMAN);
        timeline.useNames(german);
        timeline.threshold().set(0.0001);
        timeline.threshold().set(0);

        assertThat(timeline.classes())
                .extracting(labels::get)
                .isSortedAccordingTo(german.order(labels))
                .isNotEqualTo(
                        labels.stream().sorted(String.CASE_INSENSITIVE_ORDER).toList());
    }

    @Test
    void longRecordingWaitsUntilItIsAskedFor() {
        given.workspace().open(Tones.write(folder.resolve("long.wav"), 440, 125));

        assertThat(timeline.waiting().get()).isTrue();
        assertThat(timeline.timeline().get()).isNull();
        assertThat(timeline.classes()).isEmpty();
    }

    @Test
    void pausedJobStaysInTheListAndGoesOnWhenAsked() {
        List<Runnable> held = new ArrayList<>();
        AtomicBoolean holding = new AtomicBoolean(true);
        Executor background = task -> {
            if (holding.get()) {
                held.add(task);
            } else {
                task.run();
            }
        };
        TimelineViewModel other = new TimelineViewModel(
                Jobs.on(Runnable::run, background, (wait, task) -> task.run()),
                given.problems(),
                given.workspace(),
                given.model(),
                pinned,
                new TimelineStore(folder.resolve("others")),
                sought::add);
        held.removeFirst().run(); // nothing is known of it
        TimelineJob job = other.scans().jobs().getFirst();

        other.scans().turn(job);
        holding.set(false);
        List.copyOf(held).forEach(Runnable::run);

        assertThat(job.paused().get()).isTrue();
        assertThat(other.scans().jobs()).containsExactly(job);
        assertThat(other.timeline().get()).isNull();
        assertThat(other.running().get()).isFalse();
        assertThat(other.waiting().get()).as("the strip offers to go on").isTrue();

        other.scans().turn(job);

        assertThat(Objects.requireNonNull(other.timeline().get()).isWhole()).isTrue();
        assertThat(other.scans().jobs()).isEmpty();
        assertThat(other.waiting().get()).isFalse();
    }

    @Test
    void jumpPutsTheModelsWindowAndPlaybackThere() {
        timeline.jumpTo(6.5);

        assertThat(timeline.window().startSeconds()).isCloseTo(6.5 - 5.12, within(1e-9));
        assertThat(sought).as("playback goes there, too").containsExactly(6.5);
    }

    @Test
    void nothingIsThereForAModelThatIsGone() {
        given.close();

        assertThat(timeline.timeline().get()).isNull();
    }

    private ClassTimeline scores() {
        return Objects.requireNonNull(timeline.timeline().get());
    }
}
