/// Compiles the tensors of an Audio-MAE checkpoint into ONNX graphs whose mask is an input.
@NullMarked
package io.github.audiomae.graph;

import org.jspecify.annotations.NullMarked;
