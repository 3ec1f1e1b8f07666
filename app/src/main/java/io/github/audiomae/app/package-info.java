/// Where the program starts: the window, or a command.
@NullMarked
package io.github.audiomae.app;

import org.jspecify.annotations.NullMarked;
