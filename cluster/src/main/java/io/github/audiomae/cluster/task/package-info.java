/// What an executor does: finds recordings, opens the model once, analyses pieces of recordings.
@NullMarked
package io.github.audiomae.cluster.task;

import org.jspecify.annotations.NullMarked;
