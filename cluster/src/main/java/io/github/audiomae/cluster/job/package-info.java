/// What the driver does: lists recordings, divides the work, starts Spark's jobs and tells what came of them.
@NullMarked
package io.github.audiomae.cluster.job;

import org.jspecify.annotations.NullMarked;
