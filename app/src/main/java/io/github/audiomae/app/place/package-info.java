/// The three places of the main window, the selection that they share, and the way back.
@NullMarked
package io.github.audiomae.app.place;

import org.jspecify.annotations.NullMarked;
