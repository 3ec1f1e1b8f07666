package io.github.audiomae.head;

import io.github.audiomae.collection.CatalogueBrowser;
import io.github.audiomae.collection.CatalogueFilter;
import io.github.audiomae.collection.MapInput;
import io.github.audiomae.collection.SoundCollection;
import io.github.audiomae.collection.WindowFacts;
import io.github.audiomae.collection.WindowFacts.Fact;
import io.github.audiomae.head.Suggestion.Reason;
import io.github.audiomae.run.CancellationToken;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Which windows of a collection a person should label next, round by round: some about which a head trained on
/// everything judged so far is undecided, some unlike all that was judged, and some of which the head is sure, so that
/// its mistakes are seen. Holds the vectors of the collection as it was when the queue was made. Confined to one thread
/// at a time.
///
/// Settles, "Active Learning Literature Survey" (2009), describes uncertainty and diversity; the order of the reasons
/// is ours.
public final class LabelQueue {
    private static final int MOST_WINDOWS = 200_000;
    private static final double LEAST_GUESS = 0.3;
    private static final Reason[] TURNS = {Reason.UNCERTAIN, Reason.DIVERSE, Reason.NEW};

    private final MapInput input;
    private final List<Fact> facts;
    private final List<String> classes;
    private final Map<Long, Integer> rowOf = new HashMap<>();
    private final Set<Long> offered = new HashSet<>();

    /// A round.
    ///
    /// @param judged what it learned from
    /// @param taught what learned from it; null while nothing can be learned
    /// @param suggestions what to judge, in this order; empty when there is nothing left
    public record Round(JudgedWindows judged, @Nullable Taught taught, List<Suggestion> suggestions) {
        /// What the head says about all windows; null while nothing can be learned.
        public @Nullable WindowScores scores() {
            return taught == null ? null : taught.scores();
        }
    }

    /// A head that learned from what was judged.
    ///
    /// @param head neither calibrated nor measured
    /// @param scores what it says about all windows
    /// @param recordings the label of which it is surest in each recording
    public record Taught(LinearHead head, WindowScores scores, Map<Path, BestOfRecording> recordings) {}

    private LabelQueue(MapInput input, List<Fact> facts, List<String> classes) {
        this.input = input;
        this.facts = facts;
        this.classes = classes;
        for (int i = 0; i < input.windows().length; i++) {
            rowOf.put(input.windows()[i], i);
        }
    }

    /// Reads the windows of a collection, or evenly spaced ones if there are very many.
    public static LabelQueue of(SoundCollection collection) {
        MapInput all = MapInput.of(collection, MOST_WINDOWS);
        List<Fact> facts = new WindowFacts(collection).of(all.rows());
        MapInput input = all.only(facts.stream().map(Fact::id).collect(Collectors.toSet())); // others were removed
        return new LabelQueue(input, facts, collection.card().classes());
    }

    /// Learns from all that was judged and suggests what to judge next. A window that was suggested before and not
    /// judged is not suggested again.
    ///
    /// @param filter windows that do not fit are not suggested
    /// @param most number of suggestions, ≥ 1
    /// @throws java.util.concurrent.CancellationException if `token` was cancelled
    public Round next(SoundCollection collection, CatalogueFilter filter, int most, CancellationToken token) {
        JudgedWindows judged = JudgedWindows.of(collection).within(rowOf.keySet());
        Optional<LinearHead> head = DraftHead.train(judged, input.vectors(), rowOf);
        token.throwIfCancelled();
        Taught taught = head.map(this::taught).orElse(null);
        token.throwIfCancelled();
        List<Suggestion> suggestions = new Choice(
                        judged, taught == null ? null : taught.scores(), candidates(collection, filter, judged))
                .choose(most);
        suggestions.forEach(one -> offered.add(one.window().id()));
        return new Round(judged, taught, suggestions);
    }

    private Taught taught(LinearHead head) {
        WindowScores scores = WindowScores.of(head, input.vectors(), input.windows());
        Map<Path, BestOfRecording> recordings = new HashMap<>();
        for (int i = 0; i < facts.size(); i++) {
            recordings.merge(
                    facts.get(i).recording(),
                    new BestOfRecording(scores.labels().get(scores.best()[i]), scores.score()[i]),
                    (one, other) -> other.score() > one.score() ? other : one);
        }
        return new Taught(head, scores, recordings);
    }

    private int[] candidates(SoundCollection collection, CatalogueFilter filter, JudgedWindows judged) {
        BitSet fitting = filter.isAll() ? new BitSet() : new CatalogueBrowser(collection).windows(filter);
        List<Integer> rows = new ArrayList<>();
        for (int i = 0; i < facts.size(); i++) {
            long window = input.windows()[i];
            if (!judged.verdicts().containsKey(window)
                    && !offered.contains(window)
                    && (filter.isAll() || fitting.get((int) window))) {
                rows.add(i);
            }
        }
        return rows.stream().mapToInt(Integer::intValue).toArray();
    }

    /// One round's choice: the reasons take turns, and no two windows come from one recording as long as there are
    /// others.
    private final class Choice {
        private final JudgedWindows judged;
        private final @Nullable WindowScores scores;
        private final Map<Reason, int[]> orders = new HashMap<>();
        private final FarthestFirst farthest;
        private final Set<Integer> taken = new HashSet<>();
        private final Set<Path> recordings = new HashSet<>();

        Choice(JudgedWindows judged, @Nullable WindowScores scores, int... candidates) {
            this.judged = judged;
            this.scores = scores;
            farthest = new FarthestFirst(
                    input.vectors(),
                    candidates,
                    judged.verdicts().keySet().stream()
                            .mapToInt(window -> rowOf.getOrDefault(window, 0))
                            .toArray());
            if (scores != null) {
                orders.put(Reason.UNCERTAIN, sorted(candidates, scores.certainty(), false));
                orders.put(Reason.NEW, surelyNew(scores, candidates));
            }
        }

        private int[] surelyNew(WindowScores found, int... candidates) {
            Set<Path> seen = new HashSet<>();
            judged.verdicts()
                    .keySet()
                    .forEach(window ->
                            seen.add(facts.get(rowOf.getOrDefault(window, 0)).recording()));
            int[] sure = Arrays.stream(candidates)
                    .filter(row -> found.score()[row] > 0.5
                            && !seen.contains(facts.get(row).recording()))
                    .toArray();
            return rarestFirst(found, sorted(sure, found.score(), true));
        }

        /// The best of each label in turn, beginning with the label that was given least.
        private int[] rarestFirst(WindowScores found, int... rows) {
            Map<Integer, Integer> turn = new HashMap<>();
            Map<Integer, int[]> places = new HashMap<>();
            for (int row : rows) {
                int label = found.best()[row];
                int given = judged.count(judged.labels().indexOf(found.labels().get(label)), JudgedWindows.HAS);
                places.put(row, new int[] {turn.merge(label, 1, Integer::sum), given});
            }
            return Arrays.stream(rows)
                    .boxed()
                    .sorted((one, other) -> Arrays.compare(
                            places.getOrDefault(one, new int[0]), places.getOrDefault(other, new int[0])))
                    .mapToInt(Integer::intValue)
                    .toArray();
        }

        List<Suggestion> choose(int most) {
            List<Suggestion> chosen = new ArrayList<>();
            for (boolean freely : new boolean[] {false, true}) {
                int misses = 0;
                for (int turn = chosen.size(); chosen.size() < most && misses < TURNS.length; turn++) {
                    Reason reason = TURNS[turn % TURNS.length];
                    int row = next(reason, freely);
                    misses = row < 0 ? misses + 1 : 0;
                    if (row >= 0) {
                        taken.add(row);
                        recordings.add(facts.get(row).recording());
                        farthest.add(row);
                        chosen.add(suggestion(row, reason));
                    }
                }
            }
            return chosen;
        }

        private int next(Reason reason, boolean freely) {
            if (reason == Reason.DIVERSE) {
                return farthest.next(row -> isFree(row, freely));
            }
            for (int row : orders.getOrDefault(reason, new int[0])) {
                if (isFree(row, freely)) {
                    return row;
                }
            }
            return -1;
        }

        private boolean isFree(int row, boolean freely) {
            return !taken.contains(row)
                    && (freely || !recordings.contains(facts.get(row).recording()));
        }

        private Suggestion suggestion(int row, Reason reason) {
            Fact fact = facts.get(row);
            if (scores != null) {
                boolean doubtful = reason == Reason.UNCERTAIN;
                int label = doubtful ? scores.doubtful()[row] : scores.best()[row];
                float score = doubtful ? scores.doubtfulScore()[row] : scores.score()[row];
                return new Suggestion(fact, scores.labels().get(label), score, reason);
            }
            boolean guessed = fact.label() >= 0 && fact.score() >= LEAST_GUESS;
            return guessed
                    ? new Suggestion(fact, classes.get(fact.label()), fact.score(), reason)
                    : new Suggestion(fact, "", Double.NaN, reason);
        }
    }

    private static int[] sorted(int[] rows, float[] by, boolean descending) {
        return Arrays.stream(rows)
                .boxed()
                .sorted((one, other) ->
                        descending ? Float.compare(by[other], by[one]) : Float.compare(by[one], by[other]))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
