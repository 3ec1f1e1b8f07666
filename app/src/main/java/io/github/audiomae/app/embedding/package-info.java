/// Embeddings as numbers in a file.
@NullMarked
package io.github.audiomae.app.embedding;

import org.jspecify.annotations.NullMarked;
