package io.github.audiomae.collection;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.annotation.AnnotationEditing;
import io.github.audiomae.annotation.AnnotationStore;
import io.github.audiomae.annotation.Layer;
import io.github.audiomae.annotation.OpenAnnotations;
import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.collection.CollectionLabels.Said;
import io.github.audiomae.detection.Judgement;
import io.github.audiomae.detection.ReviewStore;
import io.github.audiomae.detection.Verdict;
import io.github.audiomae.explore.Detection;
import io.github.audiomae.explore.Tag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two recordings of four windows of five seconds: ids 0 to 3 and 4 to 7.
class PersonalLabelsTest {
    private static final Path SOUND = Path.of("src/test/resources/starts/bext.wav");
    private static final Path OTHER = Path.of("src/test/resources/golden/fbank/chirp_16k.wav");

    @TempDir
    private Path folder;

    private SoundCollection collection;
    private PersonalLabels personal;
    private Path first;
    private Path second;

    @BeforeEach
    void make() throws IOException {
        collection = MadeUpCollection.make(
                folder.resolve("x.collection"), 2, 2, 4, (recording, window) -> new float[] {recording, window + 1});
        personal = new PersonalLabels(folder.resolve("home"));
        Path sounds = Files.createDirectories(folder.resolve("recordings"));
        first = Files.copy(SOUND, sounds.resolve("0.wav"));
        second = Files.copy(OTHER, sounds.resolve("1.wav"));
    }

    @AfterEach
    void close() {
        collection.close();
    }

    @Test
    void labelsMadeInARecordingCountForTheWindowsThatTheyCover() {
        label(first, 5.5, 9.5, "Owl");
        label(first, 0, 1, "");
        label(second, 14, 16, "Frog"); // half of it in each of two windows

        assertThat(personal.bringInto(collection)).isEqualTo(2);
        assertThat(judged()).containsExactly(right(1, "Owl"), right(6, "Frog"), right(7, "Frog"));
        assertThat(personal.bringInto(collection)).as("once").isZero();
    }

    @Test
    void judgementsOnDetectionsCountForTheWindowOfTheHighestScore() {
        judge(first, "Bird", 5, new Judgement(Verdict.ACCEPTED, "", "", Instant.EPOCH));
        judge(first, "Dog", 10, new Judgement(Verdict.REJECTED, "", "", Instant.EPOCH));
        judge(second, "Wind", 0, new Judgement(Verdict.RENAMED, "Rain", "", Instant.EPOCH));

        personal.bringInto(collection);

        assertThat(judged()).containsExactly(right(1, "Bird"), wrong(2, "Dog"), wrong(4, "Wind"), right(4, "Rain"));
    }

    @Test
    void whatIsTakenBackIsForgottenAndWhatWasSaidInTheCollectionStays() {
        new CollectionLabels(collection).add("Cat", "queue", List.of(3L), List.of(0L));
        label(first, 5, 10, "Owl");
        judge(first, "Bird", 5, new Judgement(Verdict.REJECTED, "", "", Instant.EPOCH));
        personal.bringInto(collection);
        assertThat(judged()).contains(right(1, "Owl"), wrong(1, "Bird"));

        try (OpenAnnotations open = AnnotationStore.in(personal.home()).open(first)) {
            AnnotationEditing editing = new AnnotationEditing(open.document(), 100, 8000);
            open.document().apply(editing.remove(List.copyOf(open.document().all())));
        }
        judge(first, "Bird", 5, null);

        assertThat(personal.bringInto(collection)).isEqualTo(1);
        assertThat(judged()).containsExactly(wrong(0, "Cat"), right(3, "Cat"));
    }

    @Test
    void aRecordingIsKnownByItsSound() throws IOException {
        Path before = Files.createDirectories(folder.resolve("before")).resolve("0.wav");
        Files.copy(first, before);
        label(before, 0, 5, "Owl"); // then the folder was moved
        Files.delete(before);
        label(second, 0, 5, "Frog");
        Files.copy(SOUND, second, StandardCopyOption.REPLACE_EXISTING); // another sound by the same name

        personal.bringInto(collection);

        assertThat(judged()).containsExactly(right(0, "Owl"));
    }

    @Test
    void aCollectionThatIsBeingFilledStaysAsItIs() {
        label(first, 0, 5, "Owl");
        try (CollectionWriter filling = collection.write()) {
            assertThat(personal.bringInto(collection)).isZero();
        }
        assertThat(judged()).isEmpty();
        assertThat(personal.bringInto(collection)).isEqualTo(1);
    }

    private List<Said> judged() {
        return new CollectionLabels(collection).judged();
    }

    private static Said right(long window, String label) {
        return new Said(window, label, WindowJudgement.RIGHT);
    }

    private static Said wrong(long window, String label) {
        return new Said(window, label, WindowJudgement.WRONG);
    }

    private void label(Path recording, double start, double end, String name) {
        try (OpenAnnotations open = AnnotationStore.in(personal.home()).open(recording)) {
            open.document()
                    .apply(new AnnotationEditing(open.document(), 100, 8000)
                            .add(new TimeSpan(start, end), Optional.empty(), name, Layer.FIRST.name()));
        }
    }

    /// Judges a detection whose highest score is in the window that begins at a time.
    private void judge(Path recording, String label, double start, @Nullable Judgement as) {
        TimeSpan peak = new TimeSpan(start, start + 5);
        try (ReviewStore.Open open = ReviewStore.in(personal.home()).open(recording)) {
            open.review().judge(new Detection(peak, new Tag(0, label, 0.9f), peak), Optional.ofNullable(as));
        }
    }
}
