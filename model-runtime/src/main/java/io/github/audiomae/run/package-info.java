/// What every long job shares: cancellation, progress, and problems a person can read.
@NullMarked
package io.github.audiomae.run;

import org.jspecify.annotations.NullMarked;
