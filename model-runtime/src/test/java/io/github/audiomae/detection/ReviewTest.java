package io.github.audiomae.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.explore.ClassTimeline;
import io.github.audiomae.model.SoundFamily;
import io.github.audiomae.run.Sentence;
import io.github.audiomae.timestamp.RecordingStart;
import io.github.audiomae.timestamp.StartSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewTest {
    private static final Path SOUND = Path.of("src/test/resources/starts/bext.wav");
    private static final Judgement YES = new Judgement(Verdict.ACCEPTED, "", "ada", Instant.EPOCH);
    private static final Judgement NO = new Judgement(Verdict.REJECTED, "", "ada", Instant.EPOCH.plusSeconds(1));

    @TempDir
    private Path folder;

    /// Bird is above 0.5 at 1–3 s and 5 s, Dog at 2 s; hour by hour, windows of one second.
    private final ScoredRecording recording = recorded(new float[] {
        0.1f, 0.0f, //
        0.6f, 0.1f, //
        0.9f, 0.7f, //
        0.6f, 0.1f, //
        0.3f, 0.0f, //
        0.8f, 0.0f
    });

    private final Review review = new Review();

    @Test
    void aJudgementStaysWhenThresholdAndGapMove() {
        review.judge(events(0.5, 0).getFirst().detection(), Optional.of(YES));

        assertThat(events(0.85, 0))
                .singleElement()
                .satisfies(event -> assertThat(event.verdict()).isEqualTo(Verdict.ACCEPTED));
        assertThat(events(0.05, 0).getFirst().judgement()).contains(YES);
        assertThat(events(0.5, 0))
                .extracting(DetectedEvent::verdict)
                .containsExactly(Verdict.ACCEPTED, Verdict.UNJUDGED, Verdict.UNJUDGED);
    }

    @Test
    void judgingAgainReplacesAndUndoBringsBack() {
        DetectedEvent bird = events(0.5, 0).getFirst();
        review.judge(bird.detection(), Optional.of(YES));
        review.judge(events(0.5, 2).getFirst().detection(), Optional.of(NO));
        assertThat(review.size()).isEqualTo(1);
        assertThat(events(0.5, 0).getFirst().judgement()).contains(NO);

        assertThat(review.undo()).contains(bird.key());
        assertThat(events(0.5, 0).getFirst().judgement()).contains(YES);
        review.undo();
        assertThat(review.size()).isZero();
        assertThat(review.undo()).isEmpty();
        review.redo();
        assertThat(events(0.5, 0).getFirst().judgement()).contains(YES);
    }

    @Test
    void eachClassHasItsThreshold() {
        DetectionSettings settings = new DetectionSettings(0.5, Map.of("Bird", 0.85, "Dog", 0.75), 0);

        assertThat(recording.events(settings, review)).singleElement().satisfies(event -> {
            assertThat(event.label()).isEqualTo("Bird");
            assertThat(event.detection().span()).isEqualTo(new TimeSpan(2, 3));
        });
    }

    @Test
    void eventsAreFilteredAndOrdered() {
        review.judge(events(0.5, 0).getFirst().detection(), Optional.of(NO));
        List<DetectedEvent> all = events(0.5, 0); // Bird 0.9 from 1 s, Dog 0.7 from 2 s, Bird 0.8 from 5 s

        assertThat(EventFilter.ALL.of(all, EventOrder.SCORE))
                .extracting(DetectedEvent::score)
                .containsExactly(0.9f, 0.8f, 0.7f);
        assertThat(EventFilter.ALL.of(all, EventOrder.CLASS))
                .extracting(DetectedEvent::label)
                .containsExactly("Bird", "Bird", "Dog");
        assertThat(labels(all, new EventFilter(Set.of("Dog"), Set.of(), Set.of(), 0, 1, Optional.empty())))
                .containsExactly("Dog");
        assertThat(labels(all, new EventFilter(Set.of(), Set.of(SoundFamily.MUSIC), Set.of(), 0, 1, Optional.empty())))
                .isEmpty();
        assertThat(labels(
                        all, new EventFilter(Set.of(), Set.of(), Set.of(Verdict.UNJUDGED), 0, 0.75, Optional.empty())))
                .containsExactly("Dog");
        // The recording begins at 23:59:58, so only the first is before midnight.
        Optional<EventFilter.Hours> night = Optional.of(new EventFilter.Hours(LocalTime.of(23, 0), LocalTime.MIDNIGHT));
        assertThat(labels(all, new EventFilter(Set.of(), Set.of(), Set.of(), 0, 1, night)))
                .containsExactly("Bird");
        Optional<EventFilter.Hours> over =
                Optional.of(new EventFilter.Hours(LocalTime.of(23, 0), LocalTime.of(0, 0, 1)));
        assertThat(labels(all, new EventFilter(Set.of(), Set.of(), Set.of(), 0, 1, over)))
                .containsExactly("Bird", "Dog");
        assertThat(EventFilter.ALL.of(all, EventOrder.TIME_OF_DAY))
                .extracting(DetectedEvent::label)
                .containsExactly("Dog", "Bird", "Bird");
    }

    @Test
    void judgementsAreKeptWithTheSound() {
        DetectedEvent bird = events(0.5, 0).getFirst();
        Judgement renamed = new Judgement(Verdict.RENAMED, "Owl", "", Instant.EPOCH);
        try (ReviewStore.Open open = new ReviewStore(folder).open(SOUND)) {
            open.review().judge(bird.detection(), Optional.of(YES));
            open.review().judge(events(0.5, 0).get(1).detection(), Optional.of(NO));
            open.review().undo();
            open.review().judge(events(0.5, 0).get(2).detection(), Optional.of(renamed));
        }

        Review kept = new ReviewStore(folder).read(SOUND).review();
        assertThat(recording.events(new DetectionSettings(0.5, Map.of(), 0), kept))
                .extracting(DetectedEvent::judgement)
                .containsExactly(Optional.of(YES), Optional.empty(), Optional.of(renamed));
        assertThat(recording
                        .events(new DetectionSettings(0.5, Map.of(), 0), kept)
                        .get(2)
                        .name())
                .isEqualTo("Owl");
        try (ReviewStore.Open open = new ReviewStore(folder).open(SOUND)) {
            assertThat(open.review().size()).isEqualTo(2);
        }
    }

    @Test
    void damagedFileIsToldAndReadUpToTheDamage() throws IOException {
        DetectedEvent bird = events(0.5, 0).getFirst();
        ReviewStore store = new ReviewStore(folder);
        try (ReviewStore.Open open = store.open(SOUND)) {
            open.review().judge(bird.detection(), Optional.of(YES));
        }
        assertThat(store.read(SOUND).damage()).isEmpty();
        Path file;
        try (Stream<Path> files = Files.list(folder)) {
            file = files.filter(one -> one.toString().endsWith(".jsonl"))
                    .findFirst()
                    .orElseThrow();
        }
        Files.writeString(file, "{\"label\":\"Bi", StandardOpenOption.APPEND); // as an ended process leaves it
        assertThat(store.read(SOUND).damage()).isEmpty();
        assertThat(store.read(SOUND).review().size()).isEqualTo(1);

        Files.writeString(file, "\n", StandardOpenOption.APPEND);

        ReviewStore.Found found = store.read(SOUND);
        assertThat(found.review().size()).isEqualTo(1);
        assertThat(found.damage().map(Sentence::toString).orElse(""))
                .contains(String.valueOf(file), "damaged", String.valueOf(SOUND));
    }

    @Test
    void judgementThatCannotBeWrittenIsNotMade() {
        DetectedEvent bird = events(0.5, 0).getFirst();
        review.judge(bird.detection(), Optional.of(YES));
        review.listen((key, judgement) -> {
            throw new UncheckedIOException(new IOException("full"));
        });

        assertThatThrownBy(() -> review.judge(bird.detection(), Optional.of(NO)))
                .hasMessageContaining("full");
        assertThatThrownBy(review::undo).hasMessageContaining("full");

        assertThat(events(0.5, 0).getFirst().judgement()).contains(YES);
        review.listen((key, judgement) -> {});
        assertThat(review.undo()).isPresent();
        assertThat(review.undo()).isEmpty();
    }

    private List<DetectedEvent> events(double threshold, double gap) {
        return recording.events(new DetectionSettings(threshold, Map.of(), gap), review);
    }

    private static List<String> labels(List<DetectedEvent> all, EventFilter filter) {
        return filter.of(all, EventOrder.TIME).stream()
                .map(DetectedEvent::label)
                .toList();
    }

    private static ScoredRecording recorded(float[] scores) {
        int windows = scores.length / 2;
        List<TimeSpan> spans = IntStream.range(0, windows)
                .mapToObj(i -> new TimeSpan(i, i + 1))
                .toList();
        return new ScoredRecording(
                SOUND,
                new ClassTimeline(List.of("Bird", "Dog"), spans, scores, windows, windows),
                Optional.of(new RecordingStart(
                        LocalDateTime.of(2019, 3, 22, 23, 59, 58), Optional.empty(), StartSource.FILE_NAME)));
    }
}
