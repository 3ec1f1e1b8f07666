package io.github.audiomae.graph;

import io.github.audiomae.checkpoint.TensorShape;
import io.github.audiomae.run.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/// Compares the tensors of a file with those that a model must have.
///
/// @param missing names that the file lacks
/// @param unexpected names that the model does not have
/// @param misshapen names with the shape found and the right one
public record TensorCheck(List<String> missing, List<String> unexpected, List<Sentence> misshapen) {
    /// Most names in a sentence.
    private static final int MOST_NAMES = 8;

    /// @param found name → shape, as in the file
    /// @param expected name → shape, as in the model
    /// @param fits whether a found shape may stand for an expected one
    public static TensorCheck of(
            Map<String, TensorShape> found,
            Map<String, TensorShape> expected,
            BiPredicate<TensorShape, TensorShape> fits) {
        List<Sentence> misshapen = new ArrayList<>();
        expected.forEach((name, shape) -> {
            TensorShape given = found.get(name);
            if (given != null && !fits.test(given, shape)) {
                misshapen.add(Sentence.of("layout.shape", name, given, shape));
            }
        });
        return new TensorCheck(
                expected.keySet().stream()
                        .filter(name -> !found.containsKey(name))
                        .toList(),
                found.keySet().stream()
                        .filter(name -> !expected.containsKey(name))
                        .toList(),
                List.copyOf(misshapen));
    }

    /// Whether all tensors are as expected.
    public boolean isFine() {
        return missing.isEmpty() && unexpected.isEmpty() && misshapen.isEmpty();
    }

    /// What is wrong, as part of a sentence; long lists are shortened.
    public Sentence complaints() {
        List<Sentence> complaints = new ArrayList<>();
        if (!missing.isEmpty()) {
            complaints.add(Sentence.of("layout.missing", some(missing)));
        }
        if (!unexpected.isEmpty()) {
            complaints.add(Sentence.of("layout.unexpected", some(unexpected)));
        }
        if (!misshapen.isEmpty()) {
            complaints.add(Sentence.of("layout.misshapen", some(misshapen)));
        }
        return complaints.stream()
                .reduce((one, next) -> Sentence.of("layout.and", one, next))
                .orElseThrow();
    }

    private static Sentence some(List<?> names) {
        Sentence some = Sentence.listed(names.subList(0, Math.min(MOST_NAMES, names.size())));
        return names.size() > MOST_NAMES ? Sentence.of("layout.more", some, names.size() - MOST_NAMES) : some;
    }
}
