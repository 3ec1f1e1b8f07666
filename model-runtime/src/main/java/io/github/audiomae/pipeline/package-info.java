/// Recordings through a model: read on a thread of their own, cut into windows, analysed in batches.
@NullMarked
package io.github.audiomae.pipeline;

import org.jspecify.annotations.NullMarked;
