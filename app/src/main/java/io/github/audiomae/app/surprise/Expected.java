package io.github.audiomae.app.surprise;

import io.github.audiomae.app.workspace.Excerpt;
import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.model.ModelManifest;
import io.github.audiomae.surprise.ContextMasks;
import io.github.audiomae.surprise.Expectation;
import io.github.audiomae.surprise.SurpriseCurve;
import io.github.audiomae.surprise.SurpriseStep;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What the model expects of the window.
///
/// @param excerpt the window
/// @param model that reconstructed
/// @param masks the contexts
/// @param expectation mean and spread
/// @param steps the surprise over time, in seconds of the recording
record Expected(
        Excerpt excerpt, ModelManifest model, ContextMasks masks, Expectation expectation, List<SurpriseStep> steps) {
    static Expected of(Excerpt excerpt, ModelManifest model, ContextMasks masks, Expectation expectation) {
        return new Expected(excerpt, model, masks, expectation, SurpriseStep.of(span(excerpt), expectation));
    }

    /// Where a window lies in its recording.
    static TimeSpan span(Excerpt excerpt) {
        return new TimeSpan(
                excerpt.startSeconds(), excerpt.startSeconds() + excerpt.form().seconds());
    }

    /// The surprise over time as a curve.
    SurpriseCurve curve() {
        return SurpriseCurve.sums(steps);
    }

    /// The most surprising step; empty without sound.
    Optional<SurpriseStep> highest() {
        return steps.stream().max(Comparator.comparingDouble(SurpriseStep::sum));
    }
}
