package io.github.audiomae.app.feature;

/// Creates a feature that is not part of the program. Providers are listed by name in
/// `META-INF/services/io.github.audiomae.app.feature.FeatureProvider` anywhere on the class path; their features come
/// after those of the program. Each needs a public constructor without parameters.
public interface FeatureProvider {
    /// Creates the feature, once per window.
    Feature open(FeatureContext context, AnalysisInput input);
}
