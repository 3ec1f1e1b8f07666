package io.github.audiomae.app.classification;

import java.util.OptionalDouble;

/// One class, heard three times. Scores are sigmoids, 0 … 1; absent while they are being computed.
///
/// @param label the class
/// @param whole in the whole window
/// @param visible in the patches that are not hidden
/// @param rebuilt in the reconstruction
public record ClassRow(String label, OptionalDouble whole, OptionalDouble visible, OptionalDouble rebuilt) {}
