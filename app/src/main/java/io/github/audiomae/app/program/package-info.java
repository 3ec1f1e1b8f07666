/// The program's name and version.
@NullMarked
package io.github.audiomae.app.program;

import org.jspecify.annotations.NullMarked;
