package io.github.audiomae.explanation;

import io.github.audiomae.inference.RunningDevice;

/// An explained class.
///
/// @param classIndex its number
/// @param label its name
/// @param score of the class for all patches of the subject, 0 … 1
/// @param occluded whether patches were replaced by the mean of their neighbours, because the model takes no masks;
///     otherwise hidden patches were left out of its input
/// @param attribution the evidence of each patch
/// @param curves how far it can be trusted
/// @param device the model ran on
public record Explanation(
        int classIndex,
        String label,
        double score,
        boolean occluded,
        Attribution attribution,
        EvidenceCurves curves,
        RunningDevice device) {}
