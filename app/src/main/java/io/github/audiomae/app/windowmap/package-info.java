/// The map of the collection: its windows as points, similar ones near each other.
@NullMarked
package io.github.audiomae.app.windowmap;

import org.jspecify.annotations.NullMarked;
