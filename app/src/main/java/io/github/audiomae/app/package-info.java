/// The start of the program: the main window, or a command.
@NullMarked
package io.github.audiomae.app;

import org.jspecify.annotations.NullMarked;
