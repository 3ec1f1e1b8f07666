/// The libraries of CUDA 12 and cuDNN 9: found where people have them, checked by reading, loaded in order.
@NullMarked
package io.github.audiomae.nvidia;

import org.jspecify.annotations.NullMarked;
