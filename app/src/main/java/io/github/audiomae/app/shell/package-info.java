/// The main window, composed of all features.
@NullMarked
package io.github.audiomae.app.shell;

import org.jspecify.annotations.NullMarked;
