/// Scores of classes over the whole recording.
@NullMarked
package io.github.audiomae.app.timeline;

import org.jspecify.annotations.NullMarked;
