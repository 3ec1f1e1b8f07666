package io.github.audiomae.explanation;

/// How attributions are computed. Files and the command line call them `preview` and `exact`.
public enum AttributionMethod {
    /// From random parts of the sound: how much higher the logit is, on average, with a patch among the visible
    /// fifth than without it (RISE: V. Petsiuk, A. Das, K. Saenko, "RISE: randomized input sampling for explanation
    /// of black-box models", 2018). 256 passes on a fifth of the patches; grows more exact as it runs.
    PREVIEW,

    /// Leave-one-out: the logit with all patches minus that without this one. As many passes as patches, and one.
    EXACT
}
