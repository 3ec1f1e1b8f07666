/// Five steps around the window, shown at the very first start.
@NullMarked
package io.github.audiomae.app.tour;

import org.jspecify.annotations.NullMarked;
