/// Exporting embeddings.
@NullMarked
package io.github.audiomae.app.embedding;

import org.jspecify.annotations.NullMarked;
