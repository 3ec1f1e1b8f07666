package io.github.audiomae.head;

import io.github.audiomae.map.Vectors;
import java.util.List;
import java.util.stream.IntStream;

/// What a head says about windows. The arrays are not copied and must not be changed.
///
/// @param labels of the head
/// @param windows their ids
/// @param best for each window the number of its best label
/// @param score for each window the score of that label, 0 … 1
/// @param doubtful for each window the number of the label whose score is nearest to one half
/// @param doubtfulScore for each window that score, 0 … 1
public record WindowScores(
        List<String> labels, long[] windows, int[] best, float[] score, int[] doubtful, float[] doubtfulScore) {
    static WindowScores of(LinearHead head, Vectors vectors, long[] windows) {
        int count = windows.length;
        int[] best = new int[count];
        float[] score = new float[count];
        int[] doubtful = new int[count];
        float[] doubtfulScore = new float[count];
        IntStream.range(0, count).parallel().forEach(i -> {
            float[] logits = logits(head, vectors, i);
            doubtfulScore[i] = Float.POSITIVE_INFINITY;
            score[i] = -1;
            for (int label = 0; label < logits.length; label++) {
                float p = (float) LinearHead.sigmoid(logits[label]);
                if (p > score[i]) {
                    score[i] = p;
                    best[i] = label;
                }
                if (distance(p) < distance(doubtfulScore[i])) {
                    doubtfulScore[i] = p;
                    doubtful[i] = label;
                }
            }
        });
        return new WindowScores(head.labels(), windows, best, score, doubtful, doubtfulScore);
    }

    private static float distance(float score) {
        return Math.abs(score - 0.5f);
    }

    /// How far the doubtful score of each window is from one half.
    float[] certainty() {
        float[] certainty = new float[doubtfulScore.length];
        for (int i = 0; i < certainty.length; i++) {
            certainty[i] = distance(doubtfulScore[i]);
        }
        return certainty;
    }

    private static float[] logits(LinearHead head, Vectors vectors, int row) {
        float[] logits = head.bias().clone();
        int from = row * vectors.width();
        for (int label = 0; label < logits.length; label++) {
            float[] weights = head.weights()[label];
            float sum = 0;
            for (int i = 0; i < weights.length; i++) {
                sum += weights[i] * vectors.values()[from + i];
            }
            logits[label] += sum;
        }
        return logits;
    }
}
