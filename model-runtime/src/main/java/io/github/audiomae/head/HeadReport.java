package io.github.audiomae.head;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a head was trained on and how right it is, measured on windows of recordings that it was not trained on.
///
/// @param collection the collection
/// @param baseModel id of the model that computed the vectors
/// @param baseSha256 its hash
/// @param created when, in ISO 8601
/// @param folds number of parts into which the recordings were divided; each part was scored by a head that was trained
///     and calibrated on the others
/// @param measures of these scores
/// @param calibrationErrorBefore expected calibration error of the same scores without calibration
/// @param nearestNeighbours macro average precision of the share of the five nearest windows, of other recordings,
///     that have the label; null if there are too many windows to compare
/// @param learningCurve macro average precision after training on fewer labels
public record HeadReport(
        String collection,
        String baseModel,
        String baseSha256,
        String created,
        int folds,
        HeadMeasures measures,
        double calibrationErrorBefore,
        @Nullable Double nearestNeighbours,
        List<CurvePoint> learningCurve) {
    /// A point of the learning curve.
    ///
    /// @param windowsPerClass most windows with each label that the head was trained on
    /// @param macroAveragePrecision on recordings that it was not trained on
    public record CurvePoint(int windowsPerClass, double macroAveragePrecision) {}
}
