/// Two models side by side on the same window and mask.
@NullMarked
package io.github.audiomae.app.comparison;

import org.jspecify.annotations.NullMarked;
