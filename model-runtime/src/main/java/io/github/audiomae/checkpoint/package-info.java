/// Reads trained tensors from files without executing anything in them.
@NullMarked
package io.github.audiomae.checkpoint;

import org.jspecify.annotations.NullMarked;
