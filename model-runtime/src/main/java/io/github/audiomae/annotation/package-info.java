/// Annotations: spans and boxes that a person names in a recording, in layers, edited with undo and saved as they are
/// made.
@NullMarked
package io.github.audiomae.annotation;

import org.jspecify.annotations.NullMarked;
