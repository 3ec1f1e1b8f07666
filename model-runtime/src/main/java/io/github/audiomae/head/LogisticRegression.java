package io.github.audiomae.head;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.Arrays;
import java.util.stream.IntStream;

/// One-vs-rest logistic regression with an L2 penalty, by LIBLINEAR's trust-region Newton method. Each value of the
/// vectors is first brought to mean 0 and deviation 1 over the training windows; the resulting weights are those of the
/// vectors as they are.
final class LogisticRegression {
    /// LIBLINEAR's C, the weight of the data against the penalty: 192 to 768 values stand against some hundred
    /// windows.
    private static final double COST = 0.03;

    private static final double TOLERANCE = 0.01;

    static {
        Linear.disableDebugOutput(); // it would go to standard output
    }

    private LogisticRegression() {}

    /// Trains on some windows.
    ///
    /// @param windows at least one
    static LinearHead train(LabelledWindows windows) {
        int width = windows.vectors()[0].length;
        double[] mean = new double[width];
        double[] deviation = new double[width];
        for (float[] vector : windows.vectors()) {
            for (int i = 0; i < width; i++) {
                mean[i] += vector[i] / (double) windows.size();
            }
        }
        for (float[] vector : windows.vectors()) {
            for (int i = 0; i < width; i++) {
                deviation[i] += Math.pow(vector[i] - mean[i], 2) / windows.size();
            }
        }
        Arrays.setAll(deviation, i -> deviation[i] > 0 ? Math.sqrt(deviation[i]) : 1);
        Feature[][] rows = new Feature[windows.size()][];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = new Feature[width + 1];
            for (int i = 0; i < width; i++) {
                rows[row][i] = new FeatureNode(i + 1, (windows.vectors()[row][i] - mean[i]) / deviation[i]);
            }
            rows[row][width] = new FeatureNode(width + 1, 1);
        }
        int classes = windows.labels().size();
        float[][] weights = new float[classes][width];
        float[] bias = new float[classes];
        IntStream.range(0, classes).parallel().forEach(label -> {
            double[] trained = train(rows, windows, label, width);
            double shift = trained[width];
            for (int i = 0; i < width; i++) {
                weights[label][i] = (float) (trained[i] / deviation[i]);
                shift -= trained[i] * mean[i] / deviation[i];
            }
            bias[label] = (float) shift;
        });
        return new LinearHead(windows.labels(), weights, bias);
    }

    private static double[] train(Feature[][] rows, LabelledWindows windows, int label, int width) {
        int positives = windows.count(label);
        if (positives == 0 || positives == windows.size()) {
            double[] constant = new double[width + 1];
            constant[width] = Math.log((positives + 0.5) / (windows.size() - positives + 0.5));
            return constant;
        }
        Problem problem = new Problem();
        problem.l = rows.length;
        problem.n = width + 1;
        problem.x = rows;
        problem.y = new double[rows.length];
        Arrays.setAll(problem.y, i -> windows.has()[i][label] ? 1 : -1);
        Model model = Linear.train(problem, new Parameter(SolverType.L2R_LR, COST, TOLERANCE));
        double[] trained = model.getFeatureWeights();
        if (model.getLabels()[0] < 0) {
            Arrays.setAll(trained, i -> -trained[i]); // the first window decides which class is positive
        }
        return trained;
    }
}
