package io.github.audiomae.graph;

import static io.github.audiomae.graph.WindowGeometry.POSITIONS;

/// The bias that depends on the offset of two positions in a window's attention: a small network over the signed
/// logarithms of the offsets (AudioMAE; Swin V2's continuous position bias without its window scaling). It depends on
/// weights only, and is therefore a constant of the graph.
///
/// @param fc1Weight `[hidden, 2]`, component 0 is time
/// @param fc1Bias `[hidden]`
/// @param fc2Weight `[heads, hidden]`
/// @param fc2Bias `[heads]`
record PositionBias(float[] fc1Weight, float[] fc1Bias, float[] fc2Weight, float[] fc2Bias) {

    static PositionBias read(Weights weights, String attention) {
        String name = attention + ".meta_mlp.";
        return new PositionBias(
                weights.read(name + "fc1.weight"),
                weights.read(name + "fc1.bias"),
                weights.read(name + "fc2.weight"),
                weights.read(name + "fc2.bias"));
    }

    /// `[heads, 16, 16]`: head, query, key.
    float[] table(WindowGeometry windows) {
        int heads = fc2Bias.length;
        float[] table = new float[heads * POSITIONS * POSITIONS];
        for (int query = 0; query < POSITIONS; query++) {
            for (int key = 0; key < POSITIONS; key++) {
                double[] ofHead = at(windows.timeOffset(query, key), windows.frequencyOffset(query, key));
                for (int head = 0; head < heads; head++) {
                    table[(head * POSITIONS + query) * POSITIONS + key] = (float) ofHead[head];
                }
            }
        }
        return table;
    }

    private double[] at(int time, int frequency) {
        double[] out = new double[fc2Bias.length];
        for (int head = 0; head < out.length; head++) {
            out[head] = fc2Bias[head];
        }
        for (int unit = 0; unit < fc1Bias.length; unit++) {
            double hidden = fc1Bias[unit]
                    + fc1Weight[2 * unit] * logarithmic(time)
                    + fc1Weight[2 * unit + 1] * logarithmic(frequency);
            if (hidden > 0) {
                for (int head = 0; head < out.length; head++) {
                    out[head] += fc2Weight[head * fc1Bias.length + unit] * hidden;
                }
            }
        }
        return out;
    }

    private static double logarithmic(int offset) {
        return Math.signum((double) offset) * Math.log1p(Math.abs(offset));
    }
}
