package io.github.audiomae.evaluation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// All numbers of a model card. Errors are in the normalised space, shares and scores 0 … 1.
///
/// @param model id of the measured model
/// @param sha256 of its files
/// @param precision `fp32` or `int8`
/// @param device it ran on
/// @param clips number of clips in each split
/// @param reconstruction per split and mask ratio
/// @param classification per split
/// @param lowPass accuracy on the test split with everything above 4 kHz removed
/// @param highestScoreOnSilence over all classes
/// @param highestScoreOnWhiteNoise over all classes and seven levels from barely audible to loud
/// @param accuracyFromVisible top-1 on the test split over the mask ratio
@JsonInclude(JsonInclude.Include.ALWAYS)
public record EvaluationReport(
        String model,
        String sha256,
        String precision,
        String device,
        Map<String, Integer> clips,
        List<MaskedError> reconstruction,
        List<Accuracy> classification,
        LowPass lowPass,
        double highestScoreOnSilence,
        double highestScoreOnWhiteNoise,
        List<RatioPoint> accuracyFromVisible) {

    /// @param maskedMse mean squared error over all hidden values of all clips, without padded frames
    /// @param baselines the same for each way of filling without learning
    /// @param toBestBaseline `maskedMse` divided by the smallest of them
    public record MaskedError(
            String split, double ratio, double maskedMse, Map<Baseline, Double> baselines, double toBestBaseline) {}

    /// @param clips number of clips whose main label is one of the model's classes
    /// @param top1 share of them whose highest class is the main label
    /// @param top1AnyLabel share of them whose highest class is one of the clip's labels
    /// @param meanAveragePrecision over classes that occur in the split
    /// @param esc10 top-1 among ESC-10's ten classes on its clips in the split; null if there are none
    /// @param calibrationError expected calibration error of the highest class, 15 bins
    /// @param reliability the bins it was computed from
    /// @param calibrationErrorOfAllScores the same over every class of every clip
    public record Accuracy(
            String split,
            int clips,
            double top1,
            double top1AnyLabel,
            double meanAveragePrecision,
            @Nullable Double esc10,
            double calibrationError,
            List<Reliability.Bin> reliability,
            double calibrationErrorOfAllScores,
            List<PerClass> perClass) {}

    /// @param clips number of clips that have the label
    /// @param averagePrecision of its scores
    /// @param recalled among the clips with this main label, the share whose highest class it is; null if there are
    ///     none
    public record PerClass(
            String label,
            long clips,
            double averagePrecision,
            @Nullable Double recalled) {}

    /// @param top1 on low-passed clips
    /// @param lost top-1 of the full clips minus `top1`
    /// @param turnedToSpeech number of clips whose highest class becomes Speech only without their high frequencies
    /// @param turnedToBabyCry the same for Baby cry
    public record LowPass(double cutoffHz, double top1, double lost, long turnedToSpeech, long turnedToBabyCry) {}

    /// Top-1 of a classifier that is given the visible patches only.
    public record RatioPoint(double ratio, double top1) {}
}
