/// The sounds at hand: those that come with the program and those that were opened.
@NullMarked
package io.github.audiomae.app.recordings;

import org.jspecify.annotations.NullMarked;
