/// The one door to the JavaFX thread, and the background jobs that go through it.
@NullMarked
package io.github.audiomae.app.fx;

import org.jspecify.annotations.NullMarked;
