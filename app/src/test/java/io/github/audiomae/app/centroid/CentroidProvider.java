package io.github.audiomae.app.centroid;

import io.github.audiomae.app.feature.AnalysisInput;
import io.github.audiomae.app.feature.Feature;
import io.github.audiomae.app.feature.FeatureContext;
import io.github.audiomae.app.feature.FeatureProvider;

/// Brings the centroid into the window.
public final class CentroidProvider implements FeatureProvider {
    @Override
    public Feature open(FeatureContext context, AnalysisInput input) {
        return new CentroidFeature(context, input);
    }
}
