/// Work on whole recordings: opening them, exporting their embeddings, classifying them.
@NullMarked
package io.github.audiomae.recordings;

import org.jspecify.annotations.NullMarked;
