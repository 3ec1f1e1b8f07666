/// Files in Apache Parquet that appear when Spark commits the task that wrote them, and only then.
@NullMarked
package io.github.audiomae.cluster.output;

import org.jspecify.annotations.NullMarked;
