/// Figures and experiment cards of what the window shows.
@NullMarked
package io.github.audiomae.app.experiment;

import org.jspecify.annotations.NullMarked;
