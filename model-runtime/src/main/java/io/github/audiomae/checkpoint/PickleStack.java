package io.github.audiomae.checkpoint;

import io.github.audiomae.run.Sentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The working memory of a pickle: a stack with marks, and the memo to which later instructions refer.
final class PickleStack {
    private final Complaint complaint;
    private final List<PickleValue> values = new ArrayList<>();
    private final List<Integer> marks = new ArrayList<>();
    private final Map<Integer, PickleValue> memo = new HashMap<>();

    PickleStack(Complaint complaint) {
        this.complaint = complaint;
    }

    void push(PickleValue value) {
        values.add(value);
    }

    PickleValue pop() {
        requireValue();
        return values.removeLast();
    }

    PickleValue top() {
        requireValue();
        return values.getLast();
    }

    void mark() {
        marks.add(values.size());
    }

    /// Removes the latest mark and everything above it, and returns the latter.
    List<PickleValue> popToMark() {
        if (marks.isEmpty()) {
            throw confused();
        }
        return pop(values.size() - marks.removeLast());
    }

    /// Removes the `count` topmost values and returns them, the lowest first.
    List<PickleValue> pop(int count) {
        int floor = marks.isEmpty() ? 0 : marks.getLast();
        if (count > values.size() - floor) {
            throw confused();
        }
        List<PickleValue> tail = values.subList(values.size() - count, values.size());
        List<PickleValue> taken = List.copyOf(tail);
        tail.clear();
        return taken;
    }

    void memoize(long index) {
        memo.put((int) index, top());
    }

    void memoizeNext() {
        memoize(memo.size());
    }

    void recall(long index) {
        PickleValue value = memo.get((int) index);
        if (value == null) {
            throw confused();
        }
        push(value);
    }

    private void requireValue() {
        int floor = marks.isEmpty() ? 0 : marks.getLast();
        if (values.size() <= floor) {
            throw confused();
        }
    }

    private RuntimeException confused() {
        return complaint.damaged(Sentence.of("checkpoint.pickle.nothing"));
    }
}
