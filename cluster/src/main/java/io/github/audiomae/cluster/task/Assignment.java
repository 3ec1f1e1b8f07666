package io.github.audiomae.cluster.task;

import io.github.audiomae.cluster.output.TaskFiles;
import io.github.audiomae.detection.DetectionSettings;
import io.github.audiomae.explore.EmbeddingLevel;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.model.Capability;
import io.github.audiomae.surprise.ContextMasks;
import java.io.Serial;
import java.io.Serializable;
import java.util.TreeMap;
import java.util.TreeSet;

/// What a job computes. Immutable.
public sealed interface Assignment extends Serializable {
    /// What the model must be able to do.
    Capability use();

    /// Whether pieces of a long recording give the same rows as the whole.
    default boolean divides() {
        return true;
    }

    /// The analysis in one task.
    ///
    /// @param files receives the rows
    PieceAnalysis<?> in(JobOrder order, LoadedModel model, TaskFiles files);

    /// The embeddings of windows.
    ///
    /// @param level what one vector describes
    record Embeddings(EmbeddingLevel level) implements Assignment {
        @Serial
        private static final long serialVersionUID = 1L;

        @Override
        public Capability use() {
            return Capability.EMBED;
        }

        @Override
        public PieceAnalysis<?> in(JobOrder order, LoadedModel model, TaskFiles files) {
            return new EmbeddingAnalysis(this, order, model, files);
        }
    }

    /// The classes of windows.
    ///
    /// @param most most classes of a window, those with the highest scores, ≥ 1
    /// @param least classes with lower scores are left out, 0 … 1
    record Classes(int most, double least) implements Assignment {
        @Serial
        private static final long serialVersionUID = 1L;

        @Override
        public Capability use() {
            return Capability.CLASSIFY;
        }

        @Override
        public PieceAnalysis<?> in(JobOrder order, LoadedModel model, TaskFiles files) {
            return new ClassAnalysis(this, order, model, files);
        }
    }

    /// The detections in recordings.
    ///
    /// @param threshold the score from which a class counts as detected, 0 … 1
    /// @param ofClass other thresholds, by the name of the class
    /// @param mergeGapSeconds detections of a class are joined across gaps up to this long, ≥ 0
    /// @param classes names of the classes; empty for all
    record Detections(
            double threshold, TreeMap<String, Double> ofClass, double mergeGapSeconds, TreeSet<String> classes)
            implements Assignment {
        @Serial
        private static final long serialVersionUID = 1L;

        public Detections {
            new DetectionSettings(threshold, ofClass, mergeGapSeconds); // refuses what is no score or gap
        }

        DetectionSettings settings() {
            return new DetectionSettings(threshold, ofClass, mergeGapSeconds);
        }

        @Override
        public Capability use() {
            return Capability.CLASSIFY;
        }

        /// A detection may reach from one piece into the next.
        @Override
        public boolean divides() {
            return false;
        }

        @Override
        public PieceAnalysis<?> in(JobOrder order, LoadedModel model, TaskFiles files) {
            return new DetectionAnalysis(this, order, model, files);
        }
    }

    /// How surprising each time step of recordings is.
    ///
    /// @param masks number of contexts, as [ContextMasks] takes it
    /// @param seed of the contexts
    record Surprises(int masks, long seed) implements Assignment {
        @Serial
        private static final long serialVersionUID = 1L;

        public Surprises {
            new ContextMasks(masks, seed); // refuses other numbers
        }

        @Override
        public Capability use() {
            return Capability.RECONSTRUCT;
        }

        @Override
        public PieceAnalysis<?> in(JobOrder order, LoadedModel model, TaskFiles files) {
            return new SurpriseAnalysis(this, order, model, files);
        }
    }
}
