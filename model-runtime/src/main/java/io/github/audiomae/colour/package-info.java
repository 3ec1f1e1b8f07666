/// Colours for values, shared by the main window and printed figures.
@NullMarked
package io.github.audiomae.colour;

import org.jspecify.annotations.NullMarked;
