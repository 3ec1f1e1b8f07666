package io.github.audiomae.graph;

import io.github.audiomae.checkpoint.TensorShape;
import io.github.audiomae.model.Architecture;
import io.github.audiomae.run.ProblemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;

/// Refuses checkpoints that are not exactly an Audio-MAE, naming what is wrong.
final class LayoutCheck {
    /// How many names a sentence may hold.
    private static final int MOST_NAMES = 8;

    private LayoutCheck() {}

    /// @throws ProblemException naming missing, unexpected or misshapen tensors
    static void require(Path file, SequencedMap<String, TensorShape> found, CheckpointLayout layout) {
        SequencedMap<String, TensorShape> expected = layout.tensors();
        List<String> missing = expected.keySet().stream()
                .filter(name -> !found.containsKey(name))
                .toList();
        List<String> unexpected = found.keySet().stream()
                .filter(name -> !expected.containsKey(name) && !Leftovers.isKnown(name))
                .toList();
        List<String> misshapen = expected.entrySet().stream()
                .filter(tensor ->
                        found.containsKey(tensor.getKey()) && !tensor.getValue().equals(found.get(tensor.getKey())))
                .map(tensor -> tensor.getKey() + " " + found.get(tensor.getKey()) + " instead of " + tensor.getValue())
                .toList();
        List<String> complaints = new ArrayList<>();
        complain(complaints, "missing", missing);
        complain(complaints, "unexpected", unexpected);
        complain(complaints, "wrong shape", misshapen);
        if (!complaints.isEmpty()) {
            throw new ProblemException(file.getFileName() + " is not an Audio-MAE checkpoint this program knows: "
                    + String.join("; ", complaints) + "." + Hints.of(found, missing));
        }
        requireSizes(file, layout.architecture());
    }

    private static void requireSizes(Path file, Architecture sizes) {
        if (sizes.width() == 0 || sizes.width() % Encoder.HEAD_WIDTH != 0) {
            throw new ProblemException(file.getFileName() + " has an encoder " + sizes.width()
                    + " wide; widths are multiples of " + Encoder.HEAD_WIDTH + ".");
        }
        Architecture.Decoder decoder = sizes.decoder();
        if (decoder != null && (decoder.heads() == 0 || decoder.width() % decoder.heads() != 0)) {
            throw new ProblemException(file.getFileName() + " has a decoder " + decoder.width() + " wide with "
                    + decoder.heads() + " heads; the width must be a multiple of the heads.");
        }
    }

    private static void complain(List<String> complaints, String what, List<String> names) {
        if (!names.isEmpty()) {
            String more = names.size() > MOST_NAMES ? " and " + (names.size() - MOST_NAMES) + " more" : "";
            complaints.add(what + " " + String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size()))) + more);
        }
    }
}
