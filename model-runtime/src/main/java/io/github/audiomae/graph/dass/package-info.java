/// The compiler for DASS, distilled audio state-space models (Bhati et al. 2024, arXiv 2407.04082).
@NullMarked
package io.github.audiomae.graph.dass;

import org.jspecify.annotations.NullMarked;
