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
import io.github.audiomae.collection.WindowJudgement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Gives labels to windows of the open collection and takes them away. Each time can be undone as a whole.
public final class GivenLabels implements Undoable {
    private final FeatureContext context;
    private final CollectionViewModel collection;
    private final Lane<List<Said>> keeping;
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
                context.messages().text("similar.labelled", right.size(), label));
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
                context.messages().text("similar.unlabelled", windows.size(), label));
    }

    private static Stream<Said> all(List<Long> windows, String label, WindowJudgement judgement) {
        return windows.stream().map(window -> new Said(window, label, judgement));
    }

    private void change(String source, String label, List<Said> said, String words) {
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
            context.problems().confirm(words);
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
