/// AST: the Audio Spectrogram Transformer, whose patches overlap.
@NullMarked
package io.github.audiomae.graph.ast;

import org.jspecify.annotations.NullMarked;
