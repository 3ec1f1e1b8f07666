/// Runs ONNX graphs through DJL and ONNX Runtime, on the CPU or a GPU; nothing else here knows either of them.
@NullMarked
package io.github.audiomae.inference;

import org.jspecify.annotations.NullMarked;
