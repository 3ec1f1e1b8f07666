/// Jobs of Spark on this machine.
@NullMarked
package io.github.audiomae.cluster;

import org.jspecify.annotations.NullMarked;
