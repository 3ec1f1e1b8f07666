/// A tour of the main window in five steps, shown at the first start.
@NullMarked
package io.github.audiomae.app.tour;

import org.jspecify.annotations.NullMarked;
