package io.github.audiomae.head;

import io.github.audiomae.collection.CollectionLabels;
import io.github.audiomae.collection.CollectionLabels.Said;
import io.github.audiomae.collection.SoundCollection;
import io.github.audiomae.collection.WindowJudgement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// What people have said about the windows of a collection.
///
/// @param labels the names, in alphabetical order
/// @param verdicts for each window about which something is known, one number per label: 1 it has it, −1 it does not,
///     0 not known; in the order of the windows; the arrays must not be changed
public record JudgedWindows(List<String> labels, Map<Long, byte[]> verdicts) {
    static final byte HAS = 1;
    static final byte HAS_NOT = -1;

    /// Reads what a collection knows. A window with a label does not have the others, unless it was labelled with them,
    /// too.
    public static JudgedWindows of(SoundCollection collection) {
        return of(new CollectionLabels(collection).judged());
    }

    static JudgedWindows of(List<Said> said) {
        List<String> labels =
                List.copyOf(new TreeSet<>(said.stream().map(Said::label).toList()));
        Map<Long, byte[]> verdicts = new TreeMap<>();
        for (Said one : said) {
            byte[] these = verdicts.computeIfAbsent(one.window(), window -> new byte[labels.size()]);
            int label = labels.indexOf(one.label());
            if (one.judgement() == WindowJudgement.RIGHT) {
                these[label] = HAS;
            } else if (these[label] != HAS) {
                these[label] = HAS_NOT;
            }
        }
        for (byte[] these : verdicts.values()) {
            boolean labelled = false;
            for (byte one : these) {
                labelled |= one == HAS;
            }
            for (int label = 0; labelled && label < these.length; label++) {
                these[label] = these[label] == HAS ? HAS : HAS_NOT;
            }
        }
        return new JudgedWindows(labels, verdicts);
    }

    /// Only these windows.
    JudgedWindows within(Set<Long> windows) {
        Map<Long, byte[]> some = new TreeMap<>(verdicts);
        some.keySet().retainAll(windows);
        return new JudgedWindows(labels, some);
    }

    /// The labels of a window, in alphabetical order.
    public List<String> labelsOf(long window) {
        byte[] these = verdicts.get(window);
        return these == null
                ? List.of()
                : IntStream.range(0, these.length)
                        .filter(label -> these[label] == HAS)
                        .mapToObj(labels::get)
                        .toList();
    }

    /// Whether some windows are known to have a label, and some not to have it.
    boolean contrasts(int label) {
        return count(label, HAS) > 0 && count(label, HAS_NOT) > 0;
    }

    /// Number of windows about which this is known.
    int count(int label, byte verdict) {
        return (int) verdicts.values().stream()
                .filter(these -> these[label] == verdict)
                .count();
    }

    /// The windows about which something is known of a label, in order.
    long[] known(int label) {
        return verdicts.entrySet().stream()
                .filter(one -> one.getValue()[label] != 0)
                .mapToLong(Map.Entry::getKey)
                .toArray();
    }

    /// The labels that can be learned, by their numbers.
    int[] learnable() {
        return IntStream.range(0, labels.size()).filter(this::contrasts).toArray();
    }
}
