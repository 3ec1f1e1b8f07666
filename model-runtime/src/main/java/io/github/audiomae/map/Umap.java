package io.github.audiomae.map;

import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.Progress;
import java.util.SplittableRandom;

/// UMAP: points that are near each other where vectors are neighbours. Exact neighbours by the cosine, start from the
/// principal components, seeded stochastic descent on one thread: the same input and seed give the same points, bit for
/// bit.
///
/// McInnes, Healy and Melville, "UMAP: Uniform Manifold Approximation and Projection" (2018), section 4.2; with a least
/// distance of 0.1 and a spread of 1, for which its curve has the constants below.
///
/// @param neighbours of each vector, ≥ 2; 15 is usual
/// @param seed of the descent
public record Umap(int neighbours, long seed) {
    /// The usual number of neighbours.
    public static final int USUAL_NEIGHBOURS = 15;

    private static final double A = 1.576943460405378;
    private static final double B = 0.8950608781227859;
    private static final int NEGATIVES = 5;
    private static final double MOST_STEP = 4;
    private static final double SIDE = 10;
    private static final double NOISE = 1e-3;
    private static final int MANY_ROWS = 10_000;
    private static final int ROUNDS = 500;
    private static final int ROUNDS_FOR_MANY = 200;
    private static final double SHARE_OF_NEIGHBOURS = 0.6;
    private static final int PARTS = 1000;

    public Umap {
        if (neighbours < 2) {
            throw new IllegalArgumentException("a map needs at least 2 neighbours, got " + neighbours);
        }
    }

    /// Places vectors.
    ///
    /// @param progress is told the finished thousandths
    /// @throws java.util.concurrent.CancellationException if `token` was cancelled
    public Points place(Vectors vectors, CancellationToken token, Progress progress) {
        int size = vectors.rows();
        Points start = PrincipalComponents.of(vectors).project(vectors);
        if (size <= neighbours) {
            return start;
        }
        Neighbours near = Neighbours.of(
                vectors,
                neighbours - 1, // UMAP counts a vector as its own first neighbour
                token,
                (done, total, what) ->
                        progress.report(Math.round(PARTS * SHARE_OF_NEIGHBOURS * done / total), PARTS, ""));
        Descent descent = new Descent(FuzzyGraph.of(near, size), spread(start), size);
        descent.run(token, progress);
        return descent.points();
    }

    /// Scaled to the size at which the descent starts, with a little noise so that equal vectors can part.
    private double[] spread(Points start) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] places = new double[2 * start.size()];
        double largest = 0;
        for (int i = 0; i < start.size(); i++) {
            largest = Math.max(largest, Math.max(Math.abs(start.x()[i]), Math.abs(start.y()[i])));
        }
        double scale = largest > 0 ? SIDE / largest : 0;
        for (int i = 0; i < start.size(); i++) {
            places[2 * i] = start.x()[i] * scale + NOISE * (random.nextDouble() - 0.5);
            places[2 * i + 1] = start.y()[i] * scale + NOISE * (random.nextDouble() - 0.5);
        }
        return places;
    }

    /// Pulls neighbours together and pushes others apart, round after round. An edge takes part in as many rounds
    /// as its weight says.
    private final class Descent {
        private final FuzzyGraph graph;
        private final double[] places;
        private final int size;
        private final int rounds;
        private final SplittableRandom random = new SplittableRandom(seed + 1);

        Descent(FuzzyGraph graph, double[] places, int size) {
            this.graph = graph;
            this.places = places;
            this.size = size;
            rounds = size > MANY_ROWS ? ROUNDS_FOR_MANY : ROUNDS;
        }

        void run(CancellationToken token, Progress progress) {
            float strongest = 0;
            for (float weight : graph.weights()) {
                strongest = Math.max(strongest, weight);
            }
            double[] every = new double[graph.weights().length];
            double[] next = new double[every.length];
            for (int e = 0; e < every.length; e++) {
                every[e] = strongest / graph.weights()[e]; // rounds between two turns of the edge
                next[e] = every[e];
            }
            for (int round = 0; round < rounds; round++) {
                token.throwIfCancelled();
                double rate = 1 - (double) round / rounds;
                for (int e = 0; e < every.length; e++) {
                    if (next[e] <= round + 1) {
                        next[e] += every[e];
                        turn(graph.from()[e], graph.to()[e], rate);
                    }
                }
                double share = SHARE_OF_NEIGHBOURS + (1 - SHARE_OF_NEIGHBOURS) * (round + 1) / rounds;
                progress.report(Math.round(PARTS * share), PARTS, "");
            }
        }

        private void turn(int one, int other, double rate) {
            attract(one, other, rate);
            repelFromOthers(one, rate);
            repelFromOthers(other, rate);
        }

        private void attract(int one, int other, double rate) {
            double dx = places[2 * one] - places[2 * other];
            double dy = places[2 * one + 1] - places[2 * other + 1];
            double square = dx * dx + dy * dy;
            if (square > 0) {
                double power = Math.pow(square, B);
                double pull = -2 * A * B * (power / square) / (1 + A * power);
                move(one, pull * dx, pull * dy, rate);
                move(other, -pull * dx, -pull * dy, rate);
            }
        }

        private void repelFromOthers(int one, double rate) {
            for (int n = 0; n < NEGATIVES; n++) {
                int other = random.nextInt(size);
                double dx = places[2 * one] - places[2 * other];
                double dy = places[2 * one + 1] - places[2 * other + 1];
                double square = dx * dx + dy * dy;
                if (other != one) {
                    double push = 2 * B / ((1e-3 + square) * (1 + A * Math.pow(square, B)));
                    move(one, push * dx, push * dy, rate);
                }
            }
        }

        private void move(int point, double dx, double dy, double rate) {
            places[2 * point] += rate * Math.clamp(dx, -MOST_STEP, MOST_STEP);
            places[2 * point + 1] += rate * Math.clamp(dy, -MOST_STEP, MOST_STEP);
        }

        Points points() {
            float[] x = new float[size];
            float[] y = new float[size];
            for (int i = 0; i < size; i++) {
                x[i] = (float) places[2 * i];
                y[i] = (float) places[2 * i + 1];
            }
            return new Points(x, y);
        }
    }
}
