package io.github.audiomae.graph;

import io.github.audiomae.checkpoint.TensorShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/// Compares the tensors of a file with those a model must have.
///
/// @param missing names that the file lacks
/// @param unexpected names that the model does not have
/// @param misshapen names with the shape found and the right one
public record TensorCheck(List<String> missing, List<String> unexpected, List<String> misshapen) {
    /// How many names a sentence may hold.
    private static final int MOST_NAMES = 8;

    /// @param found name → shape, as in the file
    /// @param expected name → shape, as the model has them
    /// @param fits whether a found shape will do for an expected one
    public static TensorCheck of(
            Map<String, TensorShape> found,
            Map<String, TensorShape> expected,
            BiPredicate<TensorShape, TensorShape> fits) {
        List<String> misshapen = new ArrayList<>();
        expected.forEach((name, shape) -> {
            TensorShape given = found.get(name);
            if (given != null && !fits.test(given, shape)) {
                misshapen.add(name + " " + given + " instead of " + shape);
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

    /// Whether nothing is wrong.
    public boolean isFine() {
        return missing.isEmpty() && unexpected.isEmpty() && misshapen.isEmpty();
    }

    /// What is wrong, as part of a sentence; long lists are cut.
    public String complaints() {
        List<String> complaints = new ArrayList<>();
        complain(complaints, "missing", missing);
        complain(complaints, "unexpected", unexpected);
        complain(complaints, "wrong shape", misshapen);
        return String.join("; ", complaints);
    }

    private static void complain(List<String> complaints, String what, List<String> names) {
        if (!names.isEmpty()) {
            String more = names.size() > MOST_NAMES ? " and " + (names.size() - MOST_NAMES) + " more" : "";
            complaints.add(what + " " + String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size()))) + more);
        }
    }
}
