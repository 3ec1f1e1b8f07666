/// Colours for values: the maps that the window and the printed figure share.
@NullMarked
package io.github.audiomae.colour;

import org.jspecify.annotations.NullMarked;
