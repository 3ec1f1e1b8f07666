/// The commands of `audiomae cluster`, and of `spark-submit audiomae-spark.jar`.
@NullMarked
package io.github.audiomae.cluster;

import org.jspecify.annotations.NullMarked;
