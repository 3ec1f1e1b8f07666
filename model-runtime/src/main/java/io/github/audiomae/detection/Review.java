package io.github.audiomae.detection;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.explore.Detection;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The judgements on one recording, with the history of their changes. To be used on one thread.
///
/// A judgement belongs to a class and to the middle of the window with the highest score, not to the borders of a
/// detection: it stays when thresholds move, and another model's detection of the class there has it too.
public final class Review {
    private final Map<String, TreeMap<Double, Judgement>> byClass = new HashMap<>();
    private final Deque<Change> done = new ArrayDeque<>();
    private final Deque<Change> undone = new ArrayDeque<>();
    private BiConsumer<Key, Optional<Judgement>> listener = (key, judgement) -> {};

    /// What a judgement is about.
    ///
    /// @param label the name of the class
    /// @param seconds the middle of the window with the highest score
    public record Key(String label, double seconds) {
        static Key of(Detection detection) {
            TimeSpan peak = detection.peak();
            return new Key(detection.tag().label(), (peak.startSeconds() + peak.endSeconds()) / 2);
        }
    }

    private record Change(Key key, Optional<Judgement> before, Optional<Judgement> after) {}

    /// Number of judgements.
    public int size() {
        return byClass.values().stream().mapToInt(TreeMap::size).sum();
    }

    /// The judgement on a class in a span, the latest of several.
    public Optional<Judgement> of(String label, TimeSpan span) {
        TreeMap<Double, Judgement> judged = byClass.get(label);
        return judged == null
                ? Optional.empty()
                : judged.subMap(span.startSeconds(), true, span.endSeconds(), true).values().stream()
                        .reduce((one, other) -> other.when().isBefore(one.when()) ? one : other);
    }

    /// Judges a detection, or takes the judgement on it back. If a file is kept and cannot be written, nothing changes.
    ///
    /// Earlier judgements on the class within the detection are replaced.
    ///
    /// @param judgement empty for none
    public void judge(Detection detection, Optional<Judgement> judgement) {
        Key key = at(detection).orElse(Key.of(detection));
        make(new Change(key, find(key), judgement));
    }

    /// The key of the judgement that a detection has.
    private Optional<Key> at(Detection detection) {
        String label = detection.tag().label();
        TreeMap<Double, Judgement> judged = byClass.get(label);
        if (judged == null) {
            return Optional.empty();
        }
        TimeSpan span = detection.span();
        return judged.subMap(span.startSeconds(), true, span.endSeconds(), true).entrySet().stream()
                .reduce((one, other) ->
                        other.getValue().when().isBefore(one.getValue().when()) ? one : other)
                .map(entry -> new Key(label, entry.getKey()));
    }

    private void make(Change change) {
        listener.accept(change.key(), change.after()); // first: what cannot be written is not changed
        set(change.key(), change.after());
        done.addLast(change);
        undone.clear();
    }

    /// Takes the last judgement back.
    ///
    /// @return what it was about; empty if there is none
    public Optional<Key> undo() {
        return step(done, Change::before, undone);
    }

    /// Makes the judgement again that was taken back last.
    public Optional<Key> redo() {
        return step(undone, Change::after, done);
    }

    private Optional<Key> step(Deque<Change> from, Function<Change, Optional<Judgement>> which, Deque<Change> to) {
        Change last = from.peekLast();
        if (last == null) {
            return Optional.empty();
        }
        Optional<Judgement> now = which.apply(last);
        listener.accept(last.key(), now);
        set(last.key(), now);
        to.addLast(from.removeLast());
        return Optional.of(last.key());
    }

    /// From now on receives each change.
    void listen(BiConsumer<Key, Optional<Judgement>> receiver) {
        listener = receiver;
    }

    /// Calls `receiver` for every judgement.
    public void each(BiConsumer<Key, Judgement> receiver) {
        byClass.forEach((label, judged) ->
                judged.forEach((seconds, judgement) -> receiver.accept(new Key(label, seconds), judgement)));
    }

    private Optional<Judgement> find(Key key) {
        @Nullable TreeMap<Double, Judgement> judged = byClass.get(key.label());
        return judged == null ? Optional.empty() : Optional.ofNullable(judged.get(key.seconds()));
    }

    /// Changes without a trace in the history, as when a file is read.
    void set(Key key, Optional<Judgement> judgement) {
        TreeMap<Double, Judgement> judged = byClass.computeIfAbsent(key.label(), none -> new TreeMap<>());
        judgement.ifPresentOrElse(now -> judged.put(key.seconds(), now), () -> judged.remove(key.seconds()));
    }
}
