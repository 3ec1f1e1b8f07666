/// When a recording began: read from the notes that recorders leave in a file and from its name, with the clock time of
/// every position in it.
@NullMarked
package io.github.audiomae.timestamp;

import org.jspecify.annotations.NullMarked;
