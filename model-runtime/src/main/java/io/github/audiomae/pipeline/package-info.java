/// The analysis of whole recordings with a model: read on a thread of their own, divided into windows, analysed in
/// batches.
@NullMarked
package io.github.audiomae.pipeline;

import org.jspecify.annotations.NullMarked;
