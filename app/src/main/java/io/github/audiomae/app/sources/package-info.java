/// The list of sounds: bundled ones, and those that were opened.
@NullMarked
package io.github.audiomae.app.sources;

import org.jspecify.annotations.NullMarked;
