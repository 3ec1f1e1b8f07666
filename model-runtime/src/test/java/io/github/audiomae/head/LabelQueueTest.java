package io.github.audiomae.head;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.collection.CatalogueFilter;
import io.github.audiomae.collection.CollectionLabels;
import io.github.audiomae.collection.CollectionLabels.Said;
import io.github.audiomae.collection.MadeUpCollection;
import io.github.audiomae.collection.SoundCollection;
import io.github.audiomae.collection.WindowFacts.Fact;
import io.github.audiomae.collection.WindowJudgement;
import io.github.audiomae.head.Suggestion.Reason;
import io.github.audiomae.run.CancellationToken;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Eighty recordings of three windows: two common kinds of sounds and a rare one, which only the last four have.
class LabelQueueTest {
    private static final int WIDTH = 12;
    private static final int RECORDINGS = 80;
    private static final int RARE = 76;
    private static final int ROUND = 10;

    @TempDir
    Path folder;

    private SoundCollection collection;

    @BeforeEach
    void make() {
        Random random = new Random(5);
        collection =
                MadeUpCollection.make(folder.resolve("x.collection"), WIDTH, RECORDINGS, 3, (recording, window) -> {
                    float[] vector = new float[WIDTH];
                    for (int i = 0; i < WIDTH; i++) {
                        vector[i] = (float) random.nextGaussian() + (i % 3 == kind(recording) ? 4 : 0);
                    }
                    return vector;
                });
    }

    @AfterEach
    void close() {
        collection.close();
    }

    private static int kind(int recording) {
        return recording >= RARE ? 2 : recording % 2;
    }

    private static String label(Fact window) {
        String file = String.valueOf(window.recording().getFileName());
        return List.of("frog", "owl", "wolf").get(kind(Integer.parseInt(file.replace(".wav", ""))));
    }

    /// Judges as someone who knows: right, or the right name.
    private void judge(List<Suggestion> suggestions) {
        List<Said> all = new ArrayList<>();
        for (Suggestion one : suggestions) {
            String right = label(one.window());
            if (!one.label().isEmpty() && !one.label().equals(right)) {
                all.add(new Said(one.window().id(), one.label(), WindowJudgement.WRONG));
            }
            all.add(new Said(one.window().id(), right, WindowJudgement.RIGHT));
        }
        new CollectionLabels(collection).keep("queue", all);
    }

    private LabelQueue.Round next(LabelQueue queue) {
        return queue.next(collection, CatalogueFilter.ALL, ROUND, CancellationToken.none());
    }

    @Test
    void theFirstRoundShowsWhatIsUnlikeEachOther() {
        LabelQueue.Round first = next(LabelQueue.of(collection));

        assertThat(first.scores()).isNull();
        assertThat(first.suggestions()).hasSize(ROUND).allSatisfy(one -> {
            assertThat(one.reason()).isEqualTo(Reason.DIVERSE);
            assertThat(one.label()).isEmpty();
        });
        assertThat(first.suggestions().stream().map(one -> one.window().recording()))
                .doesNotHaveDuplicates();
        // one of twenty recordings has it: ten drawn by lot would miss it six times out of ten
        assertThat(first.suggestions().stream().map(one -> label(one.window()))).contains("frog", "owl", "wolf");
    }

    @Test
    void laterRoundsMixUncertainUnlikeAndNewOnes() {
        LabelQueue queue = LabelQueue.of(collection);
        judge(next(queue).suggestions());
        LabelQueue.Round second = next(queue);

        assertThat(second.suggestions().stream().map(Suggestion::reason).limit(3))
                .containsExactly(Reason.UNCERTAIN, Reason.DIVERSE, Reason.NEW);
        assertThat(second.suggestions())
                .filteredOn(one -> one.reason() == Reason.NEW)
                .allSatisfy(one -> {
                    assertThat(one.score()).isGreaterThan(0.5);
                    assertThat(one.label()).isEqualTo(label(one.window()));
                });
        WindowScores scores = Objects.requireNonNull(second.scores());
        double nearest = 1;
        for (float one : scores.certainty()) {
            nearest = Math.min(nearest, one);
        }
        assertThat(Math.abs(second.suggestions().getFirst().score() - 0.5)).isLessThan(nearest + 0.1);
    }

    @Test
    void whatWasJudgedOrPassedOverDoesNotComeBack() {
        LabelQueue queue = LabelQueue.of(collection);
        Set<Long> seen = new HashSet<>();
        for (int round = 0; round < RECORDINGS * 3 / ROUND; round++) {
            List<Suggestion> suggestions = next(queue).suggestions();
            assertThat(suggestions).hasSize(ROUND);
            judge(suggestions.subList(0, ROUND / 2));
            suggestions.forEach(one -> assertThat(seen.add(one.window().id())).isTrue());
        }
        assertThat(next(queue).suggestions()).isEmpty();
    }

    @Test
    void onlyWindowsThatFitTheFilterAreSuggested() {
        CatalogueFilter filter =
                new CatalogueFilter("7.wav", Optional.empty(), 0, Optional.empty(), CatalogueFilter.State.ANY);

        List<Suggestion> suggestions = LabelQueue.of(collection)
                .next(collection, filter, ROUND, CancellationToken.none())
                .suggestions();

        assertThat(suggestions)
                .hasSize(ROUND)
                .allSatisfy(
                        one -> assertThat(one.window().recording().toString()).endsWith("7.wav"));
    }

    @Test
    void theLastJudgementCounts() {
        CollectionLabels labels = new CollectionLabels(collection);
        labels.keep("queue", List.of(new Said(3, "owl", WindowJudgement.RIGHT)));
        labels.keep("queue", List.of(new Said(3, "owl", WindowJudgement.WRONG)));
        labels.keep(
                "queue",
                List.of(new Said(4, "owl", WindowJudgement.RIGHT), new Said(4, "frog", WindowJudgement.RIGHT)));

        JudgedWindows judged = JudgedWindows.of(collection);

        assertThat(judged.labels()).containsExactly("frog", "owl");
        assertThat(judged.verdicts().get(3L)).containsExactly(0, -1);
        assertThat(judged.verdicts().get(4L)).containsExactly(1, 1);
        assertThat(judged.labelsOf(4)).containsExactly("frog", "owl");

        labels.keep(
                "queue",
                List.of(
                        new Said(3, "owl", WindowJudgement.NONE),
                        new Said(4, "owl", WindowJudgement.NONE),
                        new Said(4, "frog", WindowJudgement.NONE)));
        assertThat(JudgedWindows.of(collection).verdicts()).isEmpty();
    }
}
