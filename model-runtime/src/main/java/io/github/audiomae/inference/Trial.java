package io.github.audiomae.inference;

import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import io.github.audiomae.run.Timings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The outcome of a model's self-test on an accelerator: one window there and on the CPU.
sealed interface Trial {
    /// The most that an output may differ from the CPU's, in parts of its largest value.
    double MOST_DIFFERENCE = 1e-3;

    /// It runs, with the same numbers.
    ///
    /// @param graphs open on the accelerator; the receiver closes them
    /// @param millis per window
    /// @param cpuMillis the same on the CPU
    record Works(OpenGraphs graphs, double millis, double cpuMillis) implements Trial {}

    /// It does not.
    ///
    /// @param why one sentence
    record Fails(Sentence why) implements Trial {}

    /// Opens the graphs of a model.
    @FunctionalInterface
    interface Opening {
        /// Opens them.
        ///
        /// @throws ProblemException if they cannot be opened there
        OpenGraphs on(ExecutionTarget target);
    }

    /// The fastest target.
    ///
    /// @param whyNotOther one sentence if an accelerator for which nothing is missing did not work
    record Choice(ExecutionTarget target, Optional<Sentence> whyNotOther) {}

    /// Outputs and time of one window.
    record Sample(Map<String, float[]> outputs, double millis) {
        private static final int RUNS = 3;

        static Sample of(OpenGraphs graphs) {
            Map<String, float[]> outputs = graphs.tryOut();
            Timings timings = Timings.measure(0, RUNS, CancellationToken.none(), graphs::tryOut);
            return new Sample(outputs, timings.medianMillis());
        }
    }

    /// Tries a model on an accelerator.
    ///
    /// @throws ProblemException if it cannot be opened on the CPU either
    static Trial of(Accelerator accelerator, Opening opening) {
        Optional<Sentence> missing = AcceleratorProbe.whyNot(accelerator);
        return missing.isPresent() ? new Fails(missing.get()) : run(accelerator, opening, onCpu(opening));
    }

    /// Tries a model on several accelerators.
    static Choice fastest(List<Accelerator> accelerators, Opening opening) {
        return accelerators.isEmpty()
                ? new Choice(ExecutionTarget.cpu(), Optional.empty())
                : fastest(accelerators, opening, onCpu(opening));
    }

    /// The fastest of several accelerators and the CPU.
    ///
    /// @param cpu outputs and time to compare with
    static Choice fastest(List<Accelerator> accelerators, Opening opening, Sample cpu) {
        ExecutionTarget best = ExecutionTarget.cpu();
        double bestMillis = cpu.millis();
        @Nullable Sentence failure = null;
        for (Accelerator accelerator : accelerators) {
            switch (run(accelerator, opening, cpu)) {
                case Works(OpenGraphs graphs, double millis, double cpuMillis) -> {
                    graphs.close();
                    if (millis < bestMillis) {
                        best = accelerator;
                        bestMillis = millis;
                    }
                }
                case Fails(Sentence why) -> failure = failure == null ? why : failure;
            }
        }
        boolean onCpu = best instanceof ExecutionTarget.Cpu;
        return new Choice(best, onCpu ? Optional.ofNullable(failure) : Optional.empty());
    }

    /// The CPU's graphs are closed before others are opened, so that both need not fit into memory together.
    private static Sample onCpu(Opening opening) {
        try (OpenGraphs graphs = opening.on(ExecutionTarget.cpu())) {
            return Sample.of(graphs);
        }
    }

    /// Tries an accelerator for which nothing is known to be missing.
    ///
    /// @param cpu the outputs to expect
    static Trial run(Accelerator accelerator, Opening opening, Sample cpu) {
        Optional<Sentence> notPrepared =
                accelerator instanceof Accelerator.Cuda ? CudaProbe.prepare() : Optional.empty();
        if (notPrepared.isPresent()) {
            return new Fails(notPrepared.get());
        }
        @Nullable OpenGraphs graphs = null;
        try {
            graphs = opening.on(accelerator);
            Sample sample = Sample.of(graphs);
            double difference = difference(cpu.outputs(), sample.outputs());
            if (difference <= MOST_DIFFERENCE) {
                return new Works(graphs, sample.millis(), cpu.millis());
            }
            graphs.close();
            return new Fails(Sentence.of("device.differs", accelerator.words(), difference, MOST_DIFFERENCE));
        } catch (ProblemException e) {
            if (graphs != null) {
                graphs.close();
            }
            return new Fails(e.sentence());
        }
    }

    /// The largest relative difference in any output; infinite if one is missing or not a number.
    static double difference(Map<String, float[]> expected, Map<String, float[]> actual) {
        double largest = expected.keySet().equals(actual.keySet()) ? 0 : Double.POSITIVE_INFINITY;
        for (Map.Entry<String, float[]> output : expected.entrySet()) {
            largest = Math.max(largest, difference(output.getValue(), actual.get(output.getKey())));
        }
        return largest;
    }

    private static double difference(float[] expected, float @Nullable [] actual) {
        if (actual == null || actual.length != expected.length) {
            return Double.POSITIVE_INFINITY;
        }
        double largest = 0;
        double size = 0;
        for (int i = 0; i < expected.length; i++) {
            double difference = Math.abs((double) expected[i] - actual[i]);
            largest = Double.isNaN(difference) ? Double.POSITIVE_INFINITY : Math.max(largest, difference);
            size = Math.max(size, Math.abs(expected[i]));
        }
        return size > 0 ? largest / size : largest;
    }
}
