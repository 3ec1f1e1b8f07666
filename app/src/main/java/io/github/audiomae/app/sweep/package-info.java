/// How far: how error and classes change as more of the window is hidden.
@NullMarked
package io.github.audiomae.app.sweep;

import org.jspecify.annotations.NullMarked;
