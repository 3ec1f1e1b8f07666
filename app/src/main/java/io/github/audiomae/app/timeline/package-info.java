/// Which classes are heard when, over the whole recording.
@NullMarked
package io.github.audiomae.app.timeline;

import org.jspecify.annotations.NullMarked;
