/// Runs ONNX graphs through DJL and ONNX Runtime, on the CPU or a GPU; no other package uses either library.
@NullMarked
package io.github.audiomae.inference;

import org.jspecify.annotations.NullMarked;
