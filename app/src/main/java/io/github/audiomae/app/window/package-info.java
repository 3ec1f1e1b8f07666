/// The one window: everything put together.
@NullMarked
package io.github.audiomae.app.window;

import org.jspecify.annotations.NullMarked;
