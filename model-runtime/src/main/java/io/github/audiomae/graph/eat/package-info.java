/// EAT: the Efficient Audio Transformer.
@NullMarked
package io.github.audiomae.graph.eat;

import org.jspecify.annotations.NullMarked;
