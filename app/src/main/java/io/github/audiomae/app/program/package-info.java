/// The name and the version of the program, and what comes with it.
@NullMarked
package io.github.audiomae.app.program;

import org.jspecify.annotations.NullMarked;
