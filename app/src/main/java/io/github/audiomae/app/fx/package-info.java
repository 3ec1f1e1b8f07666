/// The one way to the JavaFX thread, and the background jobs whose results use it.
@NullMarked
package io.github.audiomae.app.fx;

import org.jspecify.annotations.NullMarked;
