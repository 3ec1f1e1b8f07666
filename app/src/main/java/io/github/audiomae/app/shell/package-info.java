/// The main window: everything put together.
@NullMarked
package io.github.audiomae.app.shell;

import org.jspecify.annotations.NullMarked;
