/// Writes results as files for other programs.
@NullMarked
package io.github.audiomae.export;

import org.jspecify.annotations.NullMarked;
