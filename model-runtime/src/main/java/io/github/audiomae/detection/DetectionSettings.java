package io.github.audiomae.detection;

import java.util.Map;

/// What counts as a detection.
///
/// @param threshold the score from which a class counts as detected, 0 … 1
/// @param ofClass other thresholds, by the name of the class
/// @param mergeGapSeconds detections of a class are joined across gaps up to this long, ≥ 0
public record DetectionSettings(double threshold, Map<String, Double> ofClass, double mergeGapSeconds) {
    public DetectionSettings {
        ofClass = Map.copyOf(ofClass);
        if (!isScore(threshold) || !ofClass.values().stream().allMatch(DetectionSettings::isScore)) {
            throw new IllegalArgumentException("a threshold is a score from 0 to 1: " + threshold + ", " + ofClass);
        }
        if (!(mergeGapSeconds >= 0)) {
            throw new IllegalArgumentException("a merge gap is at least 0 s, got " + mergeGapSeconds);
        }
    }

    private static boolean isScore(double value) {
        return value >= 0 && value <= 1;
    }

    /// The threshold of a class.
    public double of(String label) {
        return ofClass.getOrDefault(label, threshold);
    }
}
