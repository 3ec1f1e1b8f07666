package io.github.audiomae.app.similar;

import io.github.audiomae.app.catalogue.CollectionViewModel;
import io.github.audiomae.app.catalogue.OpenCollection;
import io.github.audiomae.app.feature.FeatureContext;
import io.github.audiomae.app.feature.UndoOrder;
import io.github.audiomae.app.feature.Undoable;
import io.github.audiomae.app.fx.JobState;
import io.github.audiomae.app.fx.Lane;
import io.github.audiomae.collection.CollectionLabels;
import io.github.audiomae.collection.CollectionLabels.Said;
import io.github.audiomae.collection.SoundCollection;
import io.github.audiomae.collection.WindowFacts;
import io.github.audiomae.collection.WindowFacts.Fact;
import io.github.audiomae.collection.WindowJudgement;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Gives labels to windows of the open collection and takes them away. Each time can be undone as a whole.
public final class GivenLabels implements Undoable {
    private final FeatureContext context;
    private final CollectionViewModel collection;
    private final Lane<List<Said>> keeping;
    private final Lane<List<String>> suggesting;
    private final Deque<Writing> waiting = new ArrayDeque<>();
    private final Deque<Change> past = new ArrayDeque<>();
    private final Deque<Change> future = new ArrayDeque<>();

    /// @param source what the labels are made from
    private record Change(String source, List<Said> before, List<Said> after) {}

    /// @param then receives what counted before
    private record Writing(String source, List<Said> said, Consumer<List<Said>> then) {}

    public GivenLabels(FeatureContext context, CollectionViewModel collection) {
        this.context = context;
        this.collection = collection;
        keeping = context.jobs().fileLane();
        suggesting = context.jobs().fileLane();
        collection.open().subscribe(now -> {
            waiting.clear();
            past.clear();
            future.clear();
            context.host().undoOrder().forget(this);
        });
    }

    /// Keeps a label for windows, and for others that they do not have it.
    ///
    /// @param name blank for none: nothing happens
    /// @param source what it was made from
    public void give(String name, String source, List<Long> right, List<Long> wrong) {
        String label = name.strip();
        change(
                source,
                label,
                Stream.concat(all(right, label, WindowJudgement.RIGHT), all(wrong, label, WindowJudgement.WRONG))
                        .toList(),
                before -> context.messages().text("similar.labelled", right.size(), label));
    }

    /// Takes a label away from windows.
    ///
    /// @param name blank for none: nothing happens
    public void take(String name, List<Long> windows) {
        String label = name.strip();
        change(
                "person",
                label,
                all(windows, label, WindowJudgement.NONE).toList(),
                before -> context.messages().text("similar.unlabelled", rights(before), label));
    }

    private static long rights(List<Said> before) {
        return before.stream()
                .filter(said -> said.judgement() == WindowJudgement.RIGHT)
                .count();
    }

    /// The labels that windows may get: the class that is the best of most of them, then the names in use.
    ///
    /// @return empty until they are read
    public ObservableList<String> namesFor(List<Long> windows) {
        return suggested((open, classes) -> {
            Map<Integer, Long> best = new WindowFacts(open)
                    .of(rows(windows)).stream()
                            .filter(fact -> fact.label() >= 0)
                            .collect(Collectors.groupingBy(Fact::label, Collectors.counting()));
            Stream<String> first = best.entrySet().stream().max(Map.Entry.comparingByValue()).stream()
                    .map(most -> classes.get(most.getKey()));
            return Stream.concat(first, new CollectionLabels(open).names().stream());
        });
    }

    /// The labels that windows have.
    ///
    /// @return empty until they are read
    public ObservableList<String> namesOf(List<Long> windows) {
        return suggested((open, classes) -> new CollectionLabels(open)
                .of(windows).values().stream().flatMap(List::stream).sorted());
    }

    private static BitSet rows(List<Long> windows) {
        BitSet rows = new BitSet();
        windows.forEach(window -> rows.set(Math.toIntExact(window)));
        return rows;
    }

    private ObservableList<String> suggested(BiFunction<SoundCollection, List<String>, Stream<String>> reader) {
        ObservableList<String> names = FXCollections.observableArrayList();
        OpenCollection now = collection.open().get();
        if (now != null) {
            suggesting.replace(
                    (token, progress) -> now.read(open ->
                            reader.apply(open, now.card().classes()).distinct().toList()),
                    JobState.atEnd(names::setAll, context.problems()::show));
        }
        return names;
    }

    private static Stream<Said> all(List<Long> windows, String label, WindowJudgement judgement) {
        return windows.stream().map(window -> new Said(window, label, judgement));
    }

    private void change(String source, String label, List<Said> said, Function<List<Said>, String> words) {
        if (label.isEmpty() || said.isEmpty()) {
            return;
        }
        write(new Writing(source, said, before -> {
            past.addLast(new Change(source, before, said));
            if (past.size() > UndoOrder.MOST) {
                past.removeFirst();
            }
            future.clear();
            context.host().undoOrder().changed(this);
            context.problems().confirm(words.apply(before));
        }));
    }

    @Override
    public void undo() {
        Change last = past.pollLast();
        if (last != null) {
            future.addLast(last);
            write(new Writing(last.source, last.before, before -> {}));
        }
    }

    @Override
    public void redo() {
        Change last = future.pollLast();
        if (last != null) {
            past.addLast(last);
            write(new Writing(last.source, last.after, before -> {}));
        }
    }

    /// One after the other.
    private void write(Writing next) {
        OpenCollection now = collection.open().get();
        if (now == null) {
            return;
        }
        if (keeping.isBusy()) {
            waiting.addLast(next);
            return;
        }
        keeping.submit(
                (token, progress) -> now.read(open -> new CollectionLabels(open).keep(next.source, next.said)),
                JobState.atEnd(
                        before -> {
                            if (now.equals(collection.open().get())) {
                                next.then.accept(before);
                                collection.changed();
                            }
                            writeWaiting();
                        },
                        problem -> {
                            context.problems().show(problem);
                            writeWaiting();
                        }));
    }

    private void writeWaiting() {
        Writing next = waiting.pollFirst();
        if (next != null) {
            write(next);
        }
    }
}
