package io.github.audiomae.app.feature;

/// Opens a feature that the program does not know. Providers are found by their names in
/// `META-INF/services/io.github.audiomae.app.feature.FeatureProvider` anywhere on the class path; their features come
/// after the program's own. Each needs a public constructor without parameters.
public interface FeatureProvider {
    /// Opens the feature, once for a window.
    Feature open(FeatureContext context, AnalysisInput input);
}
