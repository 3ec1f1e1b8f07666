package io.github.audiomae.head;

import io.github.audiomae.map.Vectors;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/// A head trained on what has been judged so far, in a moment: each label on the windows about which something is known
/// of it. Neither calibrated nor measured; for that, see [HeadTraining].
final class DraftHead {
    private DraftHead() {}

    /// @param rowOf the row of each window's vector among `vectors`; all judged windows are there
    /// @return empty if no label is known to fit some windows and not others
    static Optional<LinearHead> train(JudgedWindows judged, Vectors vectors, Map<Long, Integer> rowOf) {
        int[] labels = judged.learnable();
        if (labels.length == 0) {
            return Optional.empty();
        }
        LinearHead[] each = IntStream.of(labels)
                .mapToObj(label -> LogisticRegression.train(known(judged, label, vectors, rowOf)))
                .toArray(LinearHead[]::new);
        float[] bias = new float[labels.length];
        for (int i = 0; i < bias.length; i++) {
            bias[i] = each[i].bias()[0];
        }
        return Optional.of(new LinearHead(
                IntStream.of(labels).mapToObj(judged.labels()::get).toList(),
                Arrays.stream(each).map(one -> one.weights()[0]).toArray(float[][]::new),
                bias));
    }

    private static LabelledWindows known(JudgedWindows judged, int label, Vectors vectors, Map<Long, Integer> rowOf) {
        long[] windows = judged.known(label);
        float[][] rows = new float[windows.length][];
        boolean[][] has = new boolean[windows.length][1];
        for (int i = 0; i < windows.length; i++) {
            int from = Objects.requireNonNull(rowOf.get(windows[i])) * vectors.width();
            rows[i] = Arrays.copyOfRange(vectors.values(), from, from + vectors.width());
            has[i][0] = Objects.requireNonNull(judged.verdicts().get(windows[i]))[label] == JudgedWindows.HAS;
        }
        return new LabelledWindows(List.of(judged.labels().get(label)), rows, has, windows, Map.of(), List.of());
    }
}
