/// A reconstruction with all that is needed to make it again, and the check that it came out the same.
@NullMarked
package io.github.audiomae.experiment;

import org.jspecify.annotations.NullMarked;
