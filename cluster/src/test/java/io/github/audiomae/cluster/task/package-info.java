/// Work of executors, in this process.
@NullMarked
package io.github.audiomae.cluster.task;

import org.jspecify.annotations.NullMarked;
