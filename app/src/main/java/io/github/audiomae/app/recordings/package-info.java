/// The list of sounds: bundled ones, and those that were opened.
@NullMarked
package io.github.audiomae.app.recordings;

import org.jspecify.annotations.NullMarked;
