package io.github.audiomae.app.teaching;

import io.github.audiomae.app.catalogue.CollectionViewModel;
import io.github.audiomae.app.catalogue.FilterViewModel;
import io.github.audiomae.app.catalogue.OpenCollection;
import io.github.audiomae.app.feature.FeatureContext;
import io.github.audiomae.app.feature.UndoOrder;
import io.github.audiomae.app.feature.Undoable;
import io.github.audiomae.app.fx.JobState;
import io.github.audiomae.app.fx.Lane;
import io.github.audiomae.app.place.JudgedWalk;
import io.github.audiomae.app.place.Navigation;
import io.github.audiomae.app.place.Origin;
import io.github.audiomae.app.place.Selection;
import io.github.audiomae.collection.CatalogueFilter;
import io.github.audiomae.collection.CollectionLabels;
import io.github.audiomae.collection.CollectionLabels.Said;
import io.github.audiomae.collection.WindowFacts;
import io.github.audiomae.collection.WindowJudgement;
import io.github.audiomae.head.LabelQueue;
import io.github.audiomae.head.WindowScores;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What to label next: ten windows at a time, as the list in hand. Each judgement is kept at once; after the tenth, a
/// head learns from all of them and suggests the next ten.
public final class LabelNextViewModel implements JudgedWalk, Undoable {
    static final int ROUND = 10;

    private final FeatureContext context;
    private final Navigation navigation;
    private final CollectionViewModel collection;
    private final FilterViewModel filter;
    private final Lane<Learned> learning;
    private final Lane<Boolean> keeping;
    private final ObservableList<QueueEntry> entries = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<LabelQueue.@Nullable Round> round = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty asking = new SimpleBooleanProperty();
    private final List<Said> unkept = new ArrayList<>();
    private final Deque<Change> past = new ArrayDeque<>();
    private final Deque<Change> future = new ArrayDeque<>();
    private @Nullable LabelQueue queue;

    private record Learned(LabelQueue queue, LabelQueue.Round round) {}

    /// Outlives the ten windows: what was said about one of them can be taken back when others are shown.
    private record Change(QueueEntry before, QueueEntry after) {
        Change back() {
            return new Change(after, before);
        }
    }

    public LabelNextViewModel(FeatureContext context, CollectionViewModel collection, FilterViewModel filter) {
        this.context = context;
        this.collection = collection;
        this.filter = filter;
        navigation = context.navigation();
        learning = context.jobs().fileLane();
        keeping = context.jobs().fileLane();
        collection.open().subscribe(now -> leave());
    }

    /// The windows to judge.
    ObservableList<QueueEntry> entries() {
        return entries;
    }

    /// Number of the selected entry; −1 for none.
    public ReadOnlyIntegerProperty selected() {
        return selected.getReadOnlyProperty();
    }

    /// Whether the next windows are being chosen.
    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /// The round that is shown; null before the first.
    ReadOnlyObjectProperty<LabelQueue.@Nullable Round> round() {
        return round.getReadOnlyProperty();
    }

    /// Whether another name is asked for.
    BooleanProperty asking() {
        return asking;
    }

    /// The open collection.
    CollectionViewModel collection() {
        return collection;
    }

    /// What the head says about all windows, as it learned last; null before it has learned anything.
    public @Nullable WindowScores scores() {
        LabelQueue.Round now = round.get();
        return now == null ? null : now.scores();
    }

    /// Changes with every round.
    public ReadOnlyObjectProperty<?> rounds() {
        return round.getReadOnlyProperty();
    }

    private void leave() {
        learning.cancel();
        queue = null;
        round.set(null);
        entries.clear();
        selected.set(-1);
        asking.set(false);
        unkept.clear();
        forgetChanges();
        if (equals(navigation.list().get())) {
            navigation.list().set(null);
        }
    }

    private void forgetChanges() {
        past.clear();
        future.clear();
        context.host().undoOrder().forget(this);
    }

    /// Takes the queue in hand; begins it, if it has not begun.
    public void start() {
        if (entries.isEmpty()) {
            next();
        } else {
            select(Math.max(0, selected.get()));
        }
    }

    /// Learns, and suggests the next windows. Those that were not judged are passed over.
    void next() {
        OpenCollection now = collection.open().get();
        if (now == null) {
            return;
        }
        CatalogueFilter within = filter.filter().get();
        LabelQueue before = queue;
        learning.replace(
                (token, progress) -> now.read(open -> {
                    collection.personal().bringInto(open);
                    LabelQueue these = before == null ? LabelQueue.of(open) : before;
                    return new Learned(these, these.next(open, within, ROUND, token));
                }),
                state -> {
                    busy.set(!state.isOver());
                    JobState.<Learned>atEnd(this::adopt, context.problems()::show)
                            .accept(state);
                });
    }

    private void adopt(Learned learned) {
        queue = learned.queue();
        selected.set(-1);
        entries.setAll(
                learned.round().suggestions().stream().map(QueueEntry::of).toList());
        round.set(learned.round());
        collection.changed();
        if (!entries.isEmpty()) {
            select(0);
        }
    }

    /// Names that were given in this round or before, in alphabetical order.
    List<String> names() {
        LabelQueue.Round now = round.get();
        List<String> before = now == null ? List.of() : now.judged().labels();
        return IntStream.range(0, before.size() + entries.size())
                .mapToObj(i -> i < before.size()
                        ? before.get(i)
                        : entries.get(i - before.size()).rightName())
                .filter(name -> !name.isEmpty())
                .distinct()
                .sorted()
                .collect(Collectors.toList());
    }

    /// Number of entries about which something was said.
    int judged() {
        return (int) entries.stream().filter(QueueEntry::isJudged).count();
    }

    @Override
    public void judge(WindowJudgement said) {
        int index = selected.get();
        if (index < 0) {
            return;
        }
        QueueEntry before = entries.get(index);
        if (said != WindowJudgement.NONE && before.suggestion().label().isEmpty()) {
            askForName(); // there is nothing to be right or wrong
            return;
        }
        change(index, before.with(said));
    }

    /// Gives the selected window a name.
    ///
    /// @param name blank for none
    void name(String name) {
        int index = selected.get();
        asking.set(false);
        if (index >= 0 && !name.isBlank()) {
            change(index, entries.get(index).named(name.strip()));
        }
    }

    @Override
    public void askForName() {
        asking.set(selected.get() >= 0);
    }

    private void change(int index, QueueEntry after) {
        Change change = new Change(entries.get(index), after);
        past.addLast(change);
        if (past.size() > UndoOrder.MOST) {
            past.removeFirst();
        }
        future.clear();
        context.host().undoOrder().changed(this);
        make(change);
        if (after.isJudged()) {
            IntStream.range(0, entries.size())
                    .map(i -> (index + 1 + i) % entries.size())
                    .filter(i -> !entries.get(i).isJudged())
                    .findFirst()
                    .ifPresent(this::goTo);
        }
    }

    /// @return the number of its entry; −1 if that is of an earlier round
    private int make(Change change) {
        int index = entries.indexOf(change.before);
        if (index >= 0) {
            entries.set(index, change.after);
        }
        unkept.addAll(change.after.insteadOf(change.before));
        keep();
        return index;
    }

    private void makeAgain(Change change) {
        int index = make(change);
        if (index >= 0) {
            goTo(index);
        } else {
            navigation.step(selection(change.after));
        }
    }

    private void sayTakenBack(QueueEntry judged) {
        String name = judged.rightName().isEmpty() ? judged.suggestion().label() : judged.rightName();
        WindowFacts.Fact window = judged.suggestion().window();
        context.problems()
                .confirm(context.messages()
                        .text(
                                "next.taken-back",
                                name,
                                String.valueOf(window.recording().getFileName()),
                                context.messages()
                                        .time(window.begins(), window.span().startSeconds())));
    }

    @Override
    public void undo() {
        Change last = past.pollLast();
        if (last != null) {
            future.addLast(last);
            boolean earlier = !entries.contains(last.after);
            makeAgain(last.back());
            if (earlier) {
                sayTakenBack(last.after);
            }
        }
    }

    @Override
    public void redo() {
        Change last = future.pollLast();
        if (last != null) {
            past.addLast(last);
            makeAgain(last);
        }
    }

    /// Writes what was said, one batch after the other; what could not be written is tried again with the next.
    private void keep() {
        OpenCollection now = collection.open().get();
        if (now == null || unkept.isEmpty() || keeping.isBusy()) {
            return;
        }
        List<Said> batch = List.copyOf(unkept);
        keeping.submit(
                (token, progress) -> now.read(open -> {
                    new CollectionLabels(open).keep("queue", batch);
                    return true;
                }),
                JobState.atEnd(done -> kept(now, batch.size()), context.problems()::show));
    }

    private void kept(OpenCollection of, int count) {
        if (!of.equals(collection.open().get())) {
            return;
        }
        unkept.subList(0, count).clear();
        if (!unkept.isEmpty()) {
            keep();
        } else if (judged() == entries.size()) {
            next();
        }
    }

    /// Selects an entry.
    void select(int index) {
        selected.set(index);
        asking.set(false);
        navigation.list().set(this);
        navigation.selection().select(selection(entries.get(index)));
    }

    private void goTo(int index) {
        selected.set(index);
        asking.set(false);
        navigation.list().set(this);
        navigation.step(selection(entries.get(index)));
    }

    @Override
    public void step(int by) {
        int next = Math.clamp((long) selected.get() + by, 0, Math.max(0, entries.size() - 1));
        if (next != selected.get() && !entries.isEmpty()) {
            goTo(next);
        }
    }

    private static Selection selection(QueueEntry entry) {
        return new Selection(
                entry.suggestion().window().recording(),
                entry.suggestion().window().span(),
                null,
                Origin.RESULT);
    }
}
