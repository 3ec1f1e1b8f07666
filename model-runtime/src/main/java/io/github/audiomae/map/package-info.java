/// Maps: vectors as points of a plane, similar ones near each other.
@NullMarked
package io.github.audiomae.map;

import org.jspecify.annotations.NullMarked;
