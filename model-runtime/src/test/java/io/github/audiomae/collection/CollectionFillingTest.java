package io.github.audiomae.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.audiomae.collection.Recordings.Filling;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.timestamp.RecordingStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Recordings `a` (12 windows), `b` (8) and `c` (1) in one folder.
@Timeout(60)
class CollectionFillingTest {
    private static final int WINDOWS = 21;

    @TempDir
    private Path folder;

    private Path sounds;
    private SoundCollection collection;

    @BeforeEach
    void makeRecordings() throws IOException {
        sounds = folder.resolve("sounds");
        Recordings.array(sounds.resolve("a.npy"), 12, 1);
        Recordings.array(sounds.resolve("b.npy"), 7.5, 2);
        Recordings.array(sounds.resolve("c.npy"), 0.5, 3);
        collection = Recordings.collection(folder.resolve("all.collection"));
    }

    @AfterEach
    void close() {
        collection.close();
    }

    @Test
    void everyWindowIsStoredWithItsVectorAndItsBestClasses() {
        Filling filling = new Filling().add(collection, sounds);

        assertThat(filling.done).containsExactly("a.npy", "b.npy", "c.npy");
        CollectionStatus status = collection.status();
        assertThat(status.recordings()).isEqualTo(3);
        assertThat(status.done()).isEqualTo(3);
        assertThat(status.windows()).isEqualTo(WINDOWS);
        assertThat(status.seconds()).isEqualTo(20);
        assertThat(status.width()).isEqualTo(Recordings.WIDTH);
        List<String> rows = Recordings.rows(collection, sounds);
        assertThat(rows).hasSize(WINDOWS).doesNotHaveDuplicates();
        assertThat(rows.getFirst()).startsWith("a.npy TimeSpan[startSeconds=0.0, endSeconds=1.0]");
        assertThat(rows.get(19)).startsWith("b.npy TimeSpan[startSeconds=7.0, endSeconds=7.5]");
        assertThat(rows).allSatisfy(row -> assertThat(row).containsPattern("0=0\\.\\d+|1=0\\.\\d+"));
    }

    @Test
    void whatIsDoneIsNotDoneAgain() {
        new Filling().add(collection, sounds);

        Filling again = new Filling().add(collection, sounds, sounds.resolve("b.npy"));

        assertThat(again.analysed).isZero();
        assertThat(collection.status().windows()).isEqualTo(WINDOWS);
    }

    @Test
    void aChangedRecordingIsAnalysedAgain() throws IOException {
        new Filling().add(collection, sounds);
        List<String> before = Recordings.rows(collection, sounds);
        Recordings.array(sounds.resolve("b.npy"), 7.5, 99);

        Filling again = new Filling().add(collection, sounds);

        assertThat(again.done).containsExactly("b.npy");
        List<String> after = Recordings.rows(collection, sounds);
        assertThat(after).hasSize(WINDOWS);
        assertThat(after.subList(0, 12)).isEqualTo(before.subList(0, 12));
        assertThat(after.subList(12, 20)).doesNotContainAnyElementsOf(before);
        assertThat(collection.status().unusedRows()).isEqualTo(8);
        assertThat(new CollectionMaintenance(collection).verify(again.token).isIntact())
                .isTrue();
    }

    @Test
    void aRecordingWithANewTimeAndTheSameContentIsKept() throws IOException {
        new Filling().add(collection, sounds);
        Files.setLastModifiedTime(sounds.resolve("a.npy"), FileTime.fromMillis(86_400_000));

        assertThat(new Filling().add(collection, sounds).analysed).isZero();
        assertThat(new CollectionMaintenance(collection)
                        .verify(new Filling().token)
                        .changed())
                .isEmpty();
    }

    @Test
    void aMovedRecordingIsRecognised() throws IOException {
        new Filling().add(collection, sounds);
        Files.createDirectory(sounds.resolve("night"));
        Files.move(sounds.resolve("a.npy"), sounds.resolve("night/z.npy"));

        Filling again = new Filling().add(collection, sounds);

        assertThat(again.analysed).isZero();
        assertThat(collection.status().recordings()).isEqualTo(3);
        assertThat(collection.status().missing()).isZero();
        assertThat(Recordings.rows(collection, sounds))
                .hasSize(WINDOWS)
                .filteredOn(row -> row.startsWith("night/z.npy"))
                .hasSize(12);
    }

    @Test
    void aVanishedRecordingIsMarkedUntilItIsBack() throws IOException {
        new Filling().add(collection, sounds);
        Path away = Files.move(sounds.resolve("a.npy"), folder.resolve("a.npy"));

        new Filling().add(collection, sounds);
        assertThat(collection.status().missing()).isEqualTo(1);
        assertThat(collection.status().windows()).isEqualTo(WINDOWS);

        Files.move(away, sounds.resolve("a.npy"));
        assertThat(new Filling().add(collection, sounds).analysed).isZero();
        assertThat(collection.status().missing()).isZero();
    }

    @Test
    void aRecordingThatFailsDoesNotStopTheOthersAndIsTriedAgain() throws IOException {
        Files.writeString(sounds.resolve("b.npy"), "no array");

        Filling filling = new Filling().add(collection, sounds);

        assertThat(filling.failed).containsExactly("b.npy");
        assertThat(collection.status().failed()).isEqualTo(1);
        assertThat(collection.status().windows()).isEqualTo(13);
        Recordings.array(sounds.resolve("b.npy"), 7.5, 2);
        assertThat(new Filling().add(collection, sounds).done).containsExactly("b.npy");
        assertThat(collection.status().failed()).isZero();
    }

    @Test
    void aCancelledRunGoesOnWhereItEnded() {
        SoundCollection undisturbed = Recordings.collection(folder.resolve("undisturbed.collection"));
        new Filling().add(undisturbed, sounds);
        int[] windows = new int[1];
        Filling[] first = new Filling[1];
        first[0] = new Filling(Duration.ofHours(1), () -> {
            if (++windows[0] == 15) {
                first[0].token.cancel();
            }
        });
        assertThatThrownBy(() -> first[0].add(collection, sounds)).isInstanceOf(CancellationException.class);

        Filling second = new Filling().add(collection);

        assertThat(second.analysed).isBetween(WINDOWS - 15, WINDOWS - 14);
        assertThat(Recordings.rows(collection, sounds)).isEqualTo(Recordings.rows(undisturbed, sounds));
        undisturbed.close();
    }

    @Test
    void whatAnEndedProcessLeftBehindIsCutOff() throws IOException {
        new Filling().add(collection, sounds);
        List<String> before = Recordings.rows(collection, sounds);
        Path last = folder.resolve("all.collection/vectors/000002.f32");
        assertThat(Files.size(last)).isEqualTo(5L * Recordings.WIDTH * Float.BYTES);
        Files.write(last, new byte[1001], java.nio.file.StandardOpenOption.APPEND);
        Files.write(folder.resolve("all.collection/vectors/000003.f32"), new byte[7]);

        Recordings.array(sounds.resolve("d.npy"), 2, 4);
        new Filling().add(collection, sounds);

        assertThat(Files.size(last)).isEqualTo(7L * Recordings.WIDTH * Float.BYTES);
        assertThat(folder.resolve("all.collection/vectors/000003.f32")).doesNotExist();
        assertThat(Recordings.rows(collection, sounds).subList(0, WINDOWS)).isEqualTo(before);
    }

    @Test
    void lostVectorsAreFound() throws IOException {
        new Filling().add(collection, sounds);
        Path first = folder.resolve("all.collection/vectors/000001.f32");
        byte[] bytes = Files.readAllBytes(first);
        bytes[100] ^= 64;
        Files.write(first, bytes);
        Files.delete(folder.resolve("all.collection/norms/000002.f32"));

        assertThat(new CollectionMaintenance(collection)
                        .verify(new Filling().token)
                        .damage())
                .hasSize(1)
                .first()
                .asString()
                .contains("norms");
        Files.write(folder.resolve("all.collection/norms/000002.f32"), new byte[5 * Float.BYTES]);
        assertThat(new CollectionMaintenance(collection)
                        .verify(new Filling().token)
                        .damage())
                .hasSize(6)
                .first()
                .asString()
                .contains("row 3");
    }

    @Test
    void onlyOneChangesACollectionAtATime() {
        try (CollectionWriter writer = collection.write()) {
            assertThatThrownBy(() -> new Filling().add(collection, sounds))
                    .isInstanceOfSatisfying(ProblemException.class, problem -> {
                        assertThat(problem.code()).isEqualTo(ProblemCode.COLLECTION_BUSY);
                        assertThat(problem)
                                .hasMessageContaining(
                                        "process " + ProcessHandle.current().pid());
                    });
            assertThat(collection.status().writer())
                    .startsWith(String.valueOf(ProcessHandle.current().pid()));
        }
        assertThat(collection.status().writer()).isNull();
        assertThat(new Filling().add(collection, sounds).done).hasSize(3);
    }

    @Test
    void aFolderThatIsGoneLeavesItsRecordingsWaiting() throws IOException {
        Path[] gone = {folder.resolve("gone")};
        Filling filling = new Filling(Duration.ZERO, () -> {
            if (Files.exists(sounds)) {
                rename(sounds, gone[0]);
            }
        });

        assertThatThrownBy(() -> filling.add(collection, sounds))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(sounds + " is gone");

        assertThat(collection.status().failed()).isZero();
        rename(gone[0], sounds);
        new Filling().add(collection);
        assertThat(collection.status().done()).isEqualTo(3);
        assertThat(collection.status().windows()).isEqualTo(WINDOWS);
    }

    private static void rename(Path from, Path to) {
        try {
            Files.move(from, to);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void removedRecordingsAreNoLongerFound() {
        new Filling().add(collection, sounds);

        assertThat(new CollectionMaintenance(collection).remove(List.of(sounds.resolve("a.npy")), false))
                .containsExactly(sounds.resolve("a.npy"));

        assertThat(Recordings.rows(collection, sounds)).hasSize(9);
        try (SimilaritySearch search = new SimilaritySearch(collection)) {
            assertThat(search.like(List.of(new float[] {1, 1, 1, 1, 1, 1, 1, 1}), SeveralExamples.NEAREST, 100))
                    .hasSize(9)
                    .noneMatch(found -> found.recording().endsWith("a.npy"));
        }
        assertThat(sounds.resolve("a.npy")).exists();
    }

    @Test
    void windowsAreFoundByTheirClasses() {
        new Filling().add(collection, sounds);
        ClassSearch search = new ClassSearch(collection);

        List<ClassSearch.Found> sure = search.find(new ClassSearch.Query(high("", 0), ClassSearch.Order.SCORE, 5));
        assertThat(sure)
                .hasSize(5)
                .allSatisfy(found -> assertThat(found.label()).isEqualTo("high"));
        assertThat(sure).isSortedAccordingTo((a, b) -> Float.compare(b.score(), a.score()));
        List<ClassSearch.Found> inTime =
                search.find(new ClassSearch.Query(high("B.NPY", 0), ClassSearch.Order.TIME, 100));
        assertThat(inTime)
                .isNotEmpty()
                .allSatisfy(found -> assertThat(found.recording()).isEqualTo(sounds.resolve("b.npy")));
        assertThat(inTime)
                .isSortedAccordingTo((a, b) ->
                        Double.compare(a.span().startSeconds(), b.span().startSeconds()));
        assertThat(search.find(new ClassSearch.Query(high("", 1.1), ClassSearch.Order.SCORE, 5)))
                .isEmpty();
        assertThat(search.find(new ClassSearch.Query(CatalogueFilter.ALL, ClassSearch.Order.SCORE, 100)))
                .as("any class")
                .extracting(ClassSearch.Found::label)
                .contains("low", "high");
    }

    private static CatalogueFilter high(String file, double least) {
        return new CatalogueFilter(file, Optional.of(Set.of(1)), least, Optional.empty(), CatalogueFilter.State.ANY);
    }

    @Test
    void windowsKnowTheirTimesOfDay() throws Exception {
        Files.copy(sounds.resolve("b.npy"), sounds.resolve("b_20260501_235957.npy"));
        new Filling().add(collection, sounds);

        List<WindowFacts.Fact> facts = new WindowFacts(collection).all();
        assertThat(facts)
                .filteredOn(fact -> fact.recording().endsWith("b_20260501_235957.npy"))
                .isNotEmpty()
                .allSatisfy(
                        fact -> assertThat(fact.hour()).isEqualTo(fact.span().startSeconds() < 3 ? 23 : 0));
        assertThat(facts)
                .filteredOn(fact -> fact.recording().endsWith("b.npy"))
                .isNotEmpty()
                .allSatisfy(fact -> assertThat(fact.hour()).isEqualTo(-1));
        try (SimilaritySearch search = new SimilaritySearch(collection)) {
            float[] example = search.stored(
                            new SimilaritySearch.Example(sounds.resolve("b_20260501_235957.npy"), 3, Optional.empty()))
                    .orElseThrow();
            assertThat(search.like(List.of(example), SeveralExamples.NEAREST, 2))
                    .allSatisfy(found -> assertThat(found.begins().map(RecordingStart::local))
                            .isEqualTo(
                                    found.recording().endsWith("b.npy")
                                            ? Optional.empty()
                                            : Optional.of(LocalDateTime.of(2026, 5, 1, 23, 59, 57))));
        }
    }

    @Test
    void aWindowIsFoundByItself() {
        new Filling().add(collection, sounds);

        try (SimilaritySearch search = new SimilaritySearch(collection)) {
            float[] example = search.stored(new SimilaritySearch.Example(sounds.resolve("b.npy"), 3, Optional.empty()))
                    .orElseThrow();
            SimilarWindow best =
                    search.like(List.of(example), SeveralExamples.NEAREST, 3).getFirst();
            assertThat(best.recording()).isEqualTo(sounds.resolve("b.npy"));
            assertThat(best.span().startSeconds()).isEqualTo(3);
            assertThat(best.score()).isCloseTo(1f, org.assertj.core.data.Offset.offset(1e-6f));
        }
    }
}
