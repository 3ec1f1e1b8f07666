/// Measures of a box in a recording, as Raven names them.
@NullMarked
package io.github.audiomae.measure;

import org.jspecify.annotations.NullMarked;
