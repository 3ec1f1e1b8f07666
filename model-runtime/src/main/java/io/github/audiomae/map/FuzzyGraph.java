package io.github.audiomae.map;

import java.util.Arrays;

/// How strongly vectors belong together, as a graph with symmetric weights: the fuzzy union of each vector's view of
/// its neighbours.
///
/// McInnes, Healy and Melville, "UMAP: Uniform Manifold Approximation and Projection" (2018), sections 3.1 and 4.1.
///
/// @param from one end of each edge
/// @param to the other end, larger than `from`
/// @param weights 0 … 1
record FuzzyGraph(int[] from, int[] to, float[] weights) {
    private static final int ROUNDS = 64;
    private static final double CLOSE = 1e-5;
    private static final double LEAST_SHARE = 1e-3;

    static FuzzyGraph of(Neighbours neighbours, int size) {
        int count = neighbours.count();
        long[] keys = new long[size * count];
        float[] views = new float[size * count];
        for (int row = 0; row < size; row++) {
            float[] weights = weights(neighbours, row);
            for (int k = 0; k < count; k++) {
                int at = row * count + k;
                int other = neighbours.rows()[at];
                // an edge and its counterpart get the same key, told apart by the last bit
                keys[at] = ((long) Math.min(row, other) * size + Math.max(row, other)) * 2 + (row < other ? 0 : 1);
                views[at] = weights[k];
            }
        }
        return union(keys, views, size);
    }

    /// The weights of a row's neighbours: 1 for the nearest, falling so that they add up to log2 of their number.
    private static float[] weights(Neighbours neighbours, int row) {
        int count = neighbours.count();
        return weights(Arrays.copyOfRange(neighbours.distances(), row * count, (row + 1) * count));
    }

    /// @param distances of the neighbours, nearest first
    static float[] weights(float... distances) {
        int count = distances.length;
        double nearest = 0;
        double mean = 0;
        for (float distance : distances) {
            nearest = nearest == 0 ? distance : nearest;
            mean += distance / count;
        }
        double wanted = Math.log(count) / Math.log(2);
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        double scale = 1;
        for (int round = 0; round < ROUNDS; round++) {
            double sum = 0;
            for (float distance : distances) {
                sum += Math.exp(-Math.max(0, distance - nearest) / scale);
            }
            if (Math.abs(sum - wanted) < CLOSE) {
                break;
            }
            if (sum > wanted) {
                high = scale;
                scale = (low + high) / 2;
            } else {
                low = scale;
                scale = Double.isInfinite(high) ? scale * 2 : (low + high) / 2;
            }
        }
        scale = Math.max(scale, LEAST_SHARE * mean);
        float[] weights = new float[count];
        for (int k = 0; k < count; k++) {
            double beyond = Math.max(0, distances[k] - nearest);
            weights[k] = (float) (scale > 0 ? Math.exp(-beyond / scale) : 1);
        }
        return weights;
    }

    /// `a + b − a·b` for each pair.
    private static FuzzyGraph union(long[] keys, float[] views, int size) {
        Integer[] order = new Integer[keys.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (one, other) -> Long.compare(keys[one], keys[other]));
        int[] from = new int[keys.length];
        int[] to = new int[keys.length];
        float[] weights = new float[keys.length];
        int edges = 0;
        for (int i = 0; i < order.length; i++) {
            long pair = keys[order[i]] / 2;
            float a = views[order[i]];
            if (i + 1 < order.length && keys[order[i + 1]] / 2 == pair) {
                float b = views[order[++i]];
                a = a + b - a * b;
            }
            from[edges] = (int) (pair / size);
            to[edges] = (int) (pair % size);
            weights[edges++] = a;
        }
        return new FuzzyGraph(Arrays.copyOf(from, edges), Arrays.copyOf(to, edges), Arrays.copyOf(weights, edges));
    }
}
