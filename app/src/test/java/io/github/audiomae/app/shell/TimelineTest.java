package io.github.audiomae.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.timeline.TimelineJob;
import io.github.audiomae.app.workspace.Recording;
import io.github.audiomae.audio.io.AudioSource;
import io.github.audiomae.explore.ClassTimeline;
import io.github.audiomae.explore.Classification;
import io.github.audiomae.explore.SoundTagger;
import io.github.audiomae.export.DetectionFormat;
import io.github.audiomae.features.Preprocessing;
import io.github.audiomae.features.SoundWindowSource;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.patches.PatchMask;
import io.github.audiomae.run.CancellationToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Classes over the time of a whole recording, with the bundled model.
class TimelineTest {
    @TempDir
    Path home;

    @Test
    void recordingIsHeardAsTheModelHearsItsWindowsOneByOne() throws IOException {
        Path sound = new SampleSounds(home).ofSeconds("fourteen.wav", 14);
        try (Explorer explorer = TestExplorer.with(Jobs.onThisThread(), home)) {
            explorer.start(List.of(sound));

            ClassTimeline timeline =
                    Objects.requireNonNull(explorer.timeline().timeline().get());

            assertThat(timeline.windows()).isEqualTo(13); // 0 – 2 s, 1 – 3 s … 12 – 14 s
            assertThat(timeline.known()).isEqualTo(13);
            assertThat(explorer.timeline().running().get()).isFalse();
            Classification fourth = heard(explorer, sound, timeline, 3);
            assertThat(timeline.score(3, 0)).isEqualTo(fourth.score(0));
            assertThat(timeline.score(3, 20)).isEqualTo(fourth.score(20));

            pinnedClassIsShownFirst(explorer, timeline);
            thresholdNeedsNoSecondHearing(explorer, timeline);
            heardOnceIsNotHeardAgain(explorer, timeline);
            clickBringsTheWindowThere(explorer);
            detectionsAreWritten(explorer, sound);
        }
    }

    private static void pinnedClassIsShownFirst(Explorer explorer, ClassTimeline timeline) {
        explorer.timeline().threshold().set(0.9);
        explorer.classification().pin("Rain");

        int rain = timeline.labels().indexOf("Rain");
        assertThat(rain).isNotNegative();
        assertThat(explorer.timeline().classes()).startsWith(rain).doesNotHaveDuplicates();
    }

    private static void thresholdNeedsNoSecondHearing(Explorer explorer, ClassTimeline timeline) {
        explorer.timeline().threshold().set(0.05);
        int many = explorer.detections().list().shown().size();
        explorer.timeline().threshold().set(0.9);

        assertThat(explorer.detections().list().shown()).hasSizeLessThan(many);
        assertThat(explorer.timeline().timeline().get()).isSameAs(timeline);
    }

    private static void heardOnceIsNotHeardAgain(Explorer explorer, ClassTimeline timeline) {
        explorer.timeline().hopSeconds().set(5);
        assertThat(explorer.timeline().timeline().get()).isNotSameAs(timeline);

        explorer.timeline().hopSeconds().set(1);
        assertThat(explorer.timeline().timeline().get()).isSameAs(timeline);
    }

    private static void clickBringsTheWindowThere(Explorer explorer) {
        explorer.timeline().jumpTo(12);

        assertThat(explorer.workspace().startSeconds().get()).isCloseTo(14 - 10.24, within(1e-9));
        assertThat(explorer.player().positionSeconds().get()).isEqualTo(12);
    }

    private void detectionsAreWritten(Explorer explorer, Path sound) throws IOException {
        explorer.timeline().threshold().set(0.05);
        Path table = home.resolve("heard.csv");

        explorer.detections().export().write(DetectionFormat.CSV, table);

        List<String> lines = Files.readAllLines(table);
        assertThat(lines.getFirst())
                .isEqualTo("file,start_s,end_s,index,label,score,clock_start,clock_end,"
                        + "peak_s,family,review,review_name,reviewer,reviewed_at,model,model_sha256");
        assertThat(lines).hasSize(explorer.detections().list().shown().size() + 1);
        assertThat(lines.get(1)).startsWith(sound + ",");
        assertThat(Objects.requireNonNull(explorer.problems().current().get()).sentence())
                .contains("heard.csv");
    }

    @Test
    void longRecordingIsHeardOnlyWhenAskedAndTheAskingCanBeTakenBack() throws IOException {
        Deque<Runnable> background = new ArrayDeque<>();
        Jobs jobs = Jobs.on(Runnable::run, background::add, (wait, task) -> task.run());
        try (Explorer explorer = TestExplorer.with(jobs, home)) {
            explorer.start(List.of(new SampleSounds(home).ofSeconds("long.wav", 130)));
            while (explorer.workspace().recording().get() == null
                    || explorer.models().loaded().get() == null) {
                background.remove().run();
            }

            assertThat(explorer.timeline().waiting().get()).isTrue();
            assertThat(explorer.timeline().expectedWindows()).isEqualTo(129);

            explorer.timeline().start();
            assertThat(explorer.timeline().running().get()).isTrue();
            assertThat(explorer.timeline().waiting().get()).isFalse();

            explorer.timeline().cancel();
            assertThat(explorer.timeline().running().get()).isFalse();
            assertThat(explorer.timeline().waiting().get()).isTrue();
        }
    }

    @Test
    void classificationThatWasAskedForGoesOnWhileAnotherRecordingIsOpen() throws IOException {
        Deque<Runnable> background = new ArrayDeque<>();
        Jobs jobs = Jobs.on(Runnable::run, background::add, (wait, task) -> task.run());
        SampleSounds sounds = new SampleSounds(home);
        Path lasting = sounds.ofSeconds("long.wav", 130);
        Path other = sounds.ofSeconds("other.wav", 140);
        try (Explorer explorer = TestExplorer.with(jobs, home)) {
            explorer.start(List.of(lasting));
            until(
                    background,
                    () -> explorer.workspace().recording().get() != null
                            && explorer.models().loaded().get() != null);
            explorer.timeline().start();

            open(explorer, other, background);
            assertThat(explorer.timeline().running().get()).isFalse();
            assertThat(explorer.timeline().waiting().get()).isTrue();
            assertThat(explorer.timeline().elsewhere())
                    .extracting(TimelineJob::file)
                    .containsExactly(lasting);

            open(explorer, lasting, background);
            assertThat(explorer.timeline().running().get()).isTrue();
            assertThat(explorer.timeline().elsewhere()).isEmpty();

            explorer.timeline().cancel();
            open(explorer, other, background);
            assertThat(explorer.timeline().elsewhere()).isEmpty();
        }
    }

    private static void open(Explorer explorer, Path sound, Deque<Runnable> background) {
        explorer.workspace().open(sound);
        until(background, () -> {
            Recording now = explorer.workspace().recording().get();
            return now != null && now.file().equals(sound);
        });
    }

    /// Runs background work until something is so, the newest first: opening is not held up by the classification.
    private static void until(Deque<Runnable> background, BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            background.removeLast().run();
        }
    }

    @Test
    void whatWasHeardIsKnownAtTheNextStartAlsoUnderAnotherName() throws IOException {
        Path sound = new SampleSounds(home).ofSeconds("fourteen.wav", 14);
        float score;
        try (Explorer explorer = TestExplorer.with(Jobs.onThisThread(), home)) {
            explorer.start(List.of(sound));
            score = Objects.requireNonNull(explorer.timeline().timeline().get()).score(7, 11);
        }
        Path renamed = Files.move(sound, home.resolve("renamed.wav"));
        try (Explorer explorer = TestExplorer.with(Jobs.onThisThread(), home)) {
            List<Boolean> hearing = new ArrayList<>();
            explorer.timeline().running().addListener((property, old, now) -> hearing.add(now));

            explorer.workspace().open(renamed);
            explorer.models().start();

            ClassTimeline timeline =
                    Objects.requireNonNull(explorer.timeline().timeline().get());
            assertThat(timeline.isWhole()).isTrue();
            assertThat(timeline.score(7, 11)).isEqualTo(score);
            assertThat(hearing).isEmpty();
            assertThat(explorer.timeline().waiting().get()).isFalse();
        }
    }

    private static Classification heard(Explorer explorer, Path sound, ClassTimeline timeline, int window) {
        try (SoundWindowSource windows = new SoundWindowSource(AudioSource.open(sound))) {
            SoundTagger tagger = new SoundTagger(
                    Objects.requireNonNull(explorer.models().loaded().get()));
            return tagger.classify(
                    windows.window(timeline.span(window), Preprocessing.AUDIOSET),
                    PatchMask.nothingHidden(PatchGrid.AUDIOSET),
                    CancellationToken.none());
        }
    }
}
