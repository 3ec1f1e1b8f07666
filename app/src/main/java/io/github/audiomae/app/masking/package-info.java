/// Which patches are hidden: kind, ratio, seed, brush, and the way back.
@NullMarked
package io.github.audiomae.app.masking;

import org.jspecify.annotations.NullMarked;
