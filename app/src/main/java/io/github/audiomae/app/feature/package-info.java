/// The interface between features and the program: parts, commands, saved state, preferences.
@NullMarked
package io.github.audiomae.app.feature;

import org.jspecify.annotations.NullMarked;
