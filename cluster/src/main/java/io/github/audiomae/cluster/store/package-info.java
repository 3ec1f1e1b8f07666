/// Hadoop's file systems as those of Java, for reading: whatever opens a `Path` reads from HDFS or an object store too.
@NullMarked
package io.github.audiomae.cluster.store;

import org.jspecify.annotations.NullMarked;
